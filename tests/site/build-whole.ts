/** Builds a vault with every page rendered whole by Astro. Usage: node build-whole.ts VAULT OUT */
import { buildSite } from '../../src/publish/build.ts';

const [vault = '', out = ''] = process.argv.slice(2);
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const { published } = await buildSite({
	vault,
	out,
	options: { site: 'https://example.org', base: '/kb/' },
	whole: true,
	strict: false,
	stage: () => undefined,
});
process.exit(published ? 0 : 1);
