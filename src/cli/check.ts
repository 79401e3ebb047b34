/** `steelyard check [vault]`: everything that is wrong with a vault, without building it. */
import { existsSync } from 'node:fs';
import { readConfig } from '../config.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { diagnosticsOf, inNote, readKnowledge, renderNote } from '../engine.ts';
import { takeCensus } from '../report.ts';
import { siteOptions, type Flags } from './flags.ts';
import { censusText, levelsText } from './print.ts';
import { quietText } from './quiet.ts';

const FORMATS = ['text', 'json'] as const;

/** Prints the diagnostics and gives the exit code: 0 no errors, 1 errors (under `--strict` warnings too), 2 usage. */
export async function check(vault: string, flags: Flags): Promise<number> {
	const format = flags.format ?? 'text';
	if (!FORMATS.some((known) => known === format)) {
		console.error(`--format ${format} is not known. Use one of: ${FORMATS.join(', ')}.`);
		return 2;
	}
	const { config, diagnostics: configured } = readConfig(vault, siteOptions(flags));
	if (!existsSync(config.vault)) {
		console.error(`There is no folder ${config.vault}. Give the path of a folder of notes.`);
		return 2;
	}
	const { knowledge } = await readKnowledge(config, { folder: undefined, copies: false });
	const rendering = knowledge.vault.notes.flatMap((note) =>
		inNote(note.path, renderNote(knowledge, note).findings),
	);
	const diagnostics = [...configured, ...diagnosticsOf(knowledge, rendering)];
	const census = takeCensus(knowledge);
	if (format === 'json') console.log(JSON.stringify({ diagnostics, census }, undefined, '\t'));
	else {
		if (diagnostics.length > 0) console.log(`${quietText(diagnostics)}\n`);
		console.log(`${censusText(census)}\n${levelsText(diagnostics)}`);
	}
	if (census.files === 0) return 2;
	return failing(diagnostics, flags.strict ?? false) ? 1 : 0;
}

const failing = (diagnostics: readonly Diagnostic[], strict: boolean): boolean =>
	diagnostics.some(({ level }) => level === 'error' || (strict && level === 'warning'));
