/** `steelyard dev [vault]` and `steelyard preview [folder]` */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { dev as astroDev, preview as astroPreview } from 'astro';
import { readConfig } from '../config.ts';
import steelyard from '../integration.ts';
import { astroConfig } from '../publish/build.ts';
import { MANIFEST, type Manifest } from '../finish.ts';
import { sourcesFor } from '../routes.ts';
import { recover } from '../publish/swap.ts';
import { workspaceFor } from '../publish/workspace.ts';
import { diagnosticText } from './print.ts';
import { siteOptions, type Flags } from './flags.ts';

const PORT = 4321;

const serverOf = ({ port, host }: Flags): { port: number; host: string | false } => ({
	port: port ?? PORT,
	host: host ?? false,
});

/** Serves a vault while it is written; runs until it is stopped. Exit code 2: there is no such folder. */
export async function dev(vault: string, flags: Flags): Promise<number | undefined> {
	const options = siteOptions(flags);
	const { config, diagnostics } = readConfig(vault, options);
	for (const one of diagnostics) console.error(diagnosticText(one));
	if (diagnostics.length > 0) return 2;
	if (!existsSync(config.vault)) {
		console.error(`There is no folder ${config.vault}. Give the path of a folder of notes.`);
		return 2;
	}
	const workspace = workspaceFor(config.vault, 'dev');
	const sources = sourcesFor(workspace);
	const server = await astroDev({
		...astroConfig(config, { workspace, sources }),
		integrations: [steelyard({ ...options, vault: config.vault, sources })],
		server: serverOf(flags),
	});
	console.log(`${config.title}: http://localhost:${String(server.address.port)}${config.base}`);
	return undefined;
}

/** Serves a built site; runs until it is stopped. Exit code 2: nothing was built there. */
export async function preview(folder: string, flags: Flags): Promise<number | undefined> {
	const out = resolve(folder);
	recover(out);
	if (!existsSync(join(out, MANIFEST))) {
		console.error(`There is no built site in ${folder}. Run: steelyard build --out ${folder}`);
		return 2;
	}
	const manifest = JSON.parse(readFileSync(join(out, MANIFEST), 'utf8')) as Manifest;
	const base = flags.base ?? manifest.base;
	const server = await astroPreview({
		configFile: false,
		root: workspaceFor(out, 'preview'),
		outDir: out,
		base,
		logLevel: 'error',
		server: serverOf(flags),
	});
	console.log(`${String(manifest.notes)} notes: http://localhost:${String(server.port)}${base}`);
	return undefined;
}
