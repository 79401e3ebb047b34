#!/usr/bin/env node
/** The command line: which command runs what, and the exit code. */
import { cac } from 'cac';
import { readFileSync } from 'node:fs';
import { readFlags, type Flags } from './flags.ts';
import { siteOptionsHelp } from './help.ts';
import { withRoom } from './memory.ts';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';

const cli = cac('steelyard');
let running: Promise<number | undefined> = Promise.resolve(0);
const run = (command: () => Promise<number | undefined>): void => {
	running = command();
};
/** Runs a command on a folder of notes, the default one where none is named. */
const runOn = (
	vault = 'content',
	command: (vault: string) => Promise<number | undefined>,
): void => {
	run(() => withRoom(vault, () => command(vault)));
};

cli
	.command('build [vault]', 'Build a folder of notes into a site')
	.option('--out <dir>', 'Folder of the site (default: dist)')
	.option('--site <url>', 'Where it is published: https://example.org')
	.option('--base <path>', 'Path below the host: /notes/')
	.option('--drafts', 'Publish drafts too')
	.option('--portable', 'Make a folder, and a .zip of it, that opens without a server')
	.option('--as-of <date>', 'Count with the prices of that day: 2026-01-31')
	.option('--strict', 'Publish nothing if there is an error or a warning')
	.option('--lenient', 'Exit with 0 although there are errors')
	.option('--timings <file>', 'Write CPU seconds by stage as JSON')
	.action((vault: string | undefined, flags: Flags) => {
		runOn(vault, async (notes) => (await import('./build.ts')).build(notes, flags));
	});

cli
	.command('dev [vault]', 'Serve a folder of notes while you write')
	.option('--port <port>', 'Default: 4321')
	.option('--host <host>', 'Address to listen on')
	.option('--site <url>', 'Where it is published')
	.option('--base <path>', 'Path below the host')
	.option('--drafts', 'Show drafts too')
	.action((vault: string | undefined, flags: Flags) => {
		runOn(vault, async (notes) => (await import('./dev.ts')).dev(notes, flags));
	});

cli
	.command('preview [dir]', 'Serve a built site')
	.option('--port <port>', 'Default: 4321')
	.option('--host <host>', 'Address to listen on')
	.option('--base <path>', 'Path below the host (default: as built)')
	.action((dir: string | undefined, flags: Flags) => {
		run(async () => (await import('./dev.ts')).preview(dir ?? 'dist', flags));
	});

cli
	.command('check [vault]', 'Say what is wrong with the notes, without building')
	.option('--format <format>', 'text or json (default: text)')
	.option('--strict', 'Warnings count as errors')
	.option('--drafts', 'Look at drafts too')
	.option('--as-of <date>', 'Count with the prices of that day: 2026-01-31')
	.option('--record', 'Write down the figures, for later checks to say what moved')
	.action((vault: string | undefined, flags: Flags) => {
		runOn(vault, async (notes) => (await import('./check.ts')).check(notes, flags));
	});

cli
	.command('price [meter]', 'Price something and explain the bill')
	.option('--list', 'What can be priced; after a meter, its inputs and price lists')
	.option('--input <key=value>', 'An input, with its unit if you like: 3M, 1.5GB; may be repeated')
	.option('--as-of <date>', 'Prices of that day: 2026-01-31')
	.option('--model <model>', 'Ask a model instead of a meter')
	.option('--json', 'Print JSON')
	.example('steelyard price --list')
	.example('steelyard price cloudflare-r2 --list')
	.example('steelyard price aws-lambda --input requests=3M --input memoryMb=1.5GB')
	.example('steelyard price --model break-even --input requests=1M..5M --json')
	.action((meter: string | undefined, flags: Flags) => {
		run(async () => (await import('./price.ts')).price(meter, flags));
	});

cli
	.command('export [vault]', 'Write what can be found, for a search server to load')
	.option('--for <server>', 'plain, typesense, meilisearch or opensearch (default: plain)')
	.option('--out <file>', 'File of the documents, the settings beside it (default: print)')
	.option('--index <name>', 'Index or collection (default: notes)')
	.option('--format <format>', 'ndjson, one JSON document a line (default)')
	.option('--settings', 'Print how the server makes the index')
	.option('--schema', 'Print the JSON schema of a document')
	.option('--site <url>', 'Where the site is published')
	.option('--base <path>', 'Path below the host')
	.option('--as-of <date>', 'Count with the prices of that day: 2026-01-31')
	.example('steelyard export content --for typesense --out search/notes.ndjson')
	.action((vault: string | undefined, flags: Flags) => {
		runOn(vault, async (notes) => (await import('./export.ts')).exportSearch(notes, flags));
	});

/** Commands that read a vault. */
const READING = new Set<string | undefined>([undefined, 'build', 'dev', 'check', 'export']);
cli.help((sections) =>
	READING.has(cli.matchedCommandName) ? [...sections, siteOptionsHelp()] : sections,
);
cli.version(
	(
		JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
			version: string;
		}
	).version,
);

try {
	cli.parse(process.argv, { run: false });
	cli.options = { ...readFlags(cli.options) };
	if (!cli.matchedCommand && !cli.options['help'] && !cli.options['version']) {
		cli.outputHelp();
		process.exitCode = 2;
	} else {
		cli.runMatchedCommand();
		const code = await running;
		if (code !== undefined) process.exit(code);
	}
} catch (error) {
	console.error(error instanceof Error ? error.message : String(error));
	process.exit(2);
}
