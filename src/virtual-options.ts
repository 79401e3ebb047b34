/** Hands the options to `content.config.ts`, which Vite loads in a module graph of its own. */
import type { LoaderOptions } from './loader/loader.ts';

const NAME = 'virtual:steelyard/options';
const RESOLVED = `\0${NAME}`;

/** A Vite plugin whose virtual module's default export is the options as JSON. */
export function virtualOptions(options: LoaderOptions): {
	name: string;
	resolveId: (id: string) => string | undefined;
	load: (id: string) => string | undefined;
} {
	return {
		name: 'steelyard-options',
		resolveId: (id) => (id === NAME ? RESOLVED : undefined),
		load: (id) => (id === RESOLVED ? `export default ${JSON.stringify(options)}` : undefined),
	};
}
