/** The service worker as one file. */
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import type { Build } from './list.ts';

const HERE = new URL('.', import.meta.url);

/** In the published package this file runs from `build/`, and the worker's source lies in `src/`. */
const ENTRY = fileURLToPath(
	new URL(
		'worker/worker.ts',
		HERE.pathname.endsWith('/build/offline/') ? new URL('../../src/offline/', HERE) : HERE,
	),
);

/** Bundles the program, the same for every build. */
export async function bundleWorker(): Promise<string> {
	const bundle = await rolldown({
		input: ENTRY,
		logLevel: 'silent',
		transform: { define: { 'process.env.NODE_ENV': '"production"' } },
	});
	const { output } = await bundle.generate({
		format: 'iife',
		codeSplitting: false,
		minify: true,
	});
	await bundle.close();
	return output[0].code;
}

/** Puts in front of the program what is of one build alone. */
export const workerOf = (program: string, build: Build): string =>
	`self.steelyard=${JSON.stringify(build)};\n${program}`;
