/** `steelyard check [vault]`: everything that is wrong with a vault, without building it. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../config.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { diagnosticsOf, inNote, readKnowledge, renderNote } from '../engine.ts';
import { recordOf, recordText, RECORD_FILE } from '../figures/record.ts';
import type { Knowledge } from '../pages/site.ts';
import { takeCensus } from '../report.ts';
import { siteOptions, type Flags } from './flags.ts';
import { checkedClaims, claimsText } from './claims.ts';
import { amount, censusText, levelsText } from './print.ts';
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
	const read = async (): Promise<Knowledge> =>
		(await readKnowledge(config, { folder: undefined, copies: false })).knowledge;
	if (flags.record) record(await read());
	const knowledge = await read();
	const rendering = knowledge.vault.notes.flatMap((note) =>
		inNote(note.path, renderNote(knowledge, note).findings),
	);
	const diagnostics = [...configured, ...diagnosticsOf(knowledge, rendering)];
	const census = takeCensus(knowledge);
	const claims = checkedClaims(knowledge);
	if (format === 'json')
		console.log(JSON.stringify({ diagnostics, claims, census }, undefined, '\t'));
	else {
		if (diagnostics.length > 0) console.log(`${quietText(diagnostics)}\n`);
		const parts = [censusText(census), claimsText(claims), levelsText(diagnostics)];
		console.log(parts.filter(Boolean).join('\n'));
	}
	if (census.files === 0) return 2;
	return failing(diagnostics, flags.strict ?? false) ? 1 : 0;
}

/** Writes down what the figures are, for later checks to compare with. */
function record({ config, figures, vault }: Knowledge): void {
	const text = recordText(recordOf(figures, vault.notes));
	writeFileSync(join(config.vault, RECORD_FILE), text);
	const count = [...figures.scenarios.values()].filter(({ outcome }) => outcome.ok).length;
	console.error(`${amount(count, 'scenario')} recorded in ${RECORD_FILE}`);
}

const failing = (diagnostics: readonly Diagnostic[], strict: boolean): boolean =>
	diagnostics.some(({ level }) => level === 'error' || (strict && level === 'warning'));
