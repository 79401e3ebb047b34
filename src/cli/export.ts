/** `steelyard export [vault]`: what can be found, for a search server to load. */
import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { once } from 'node:events';
import { readConfig, type SiteConfig } from '../config.ts';
import { readKnowledge } from '../engine.ts';
import { writeLines } from '../json-lines.ts';
import { documentSchema } from '../search/document-schema.ts';
import { searchDocuments } from '../search/documents.ts';
import { exportLines, loadingHelp, settingsFor, TARGETS, type Target } from '../search/export.ts';
import { exportedOf } from './export-source.ts';
import { siteOptions, type Flags } from './flags.ts';
import { amount, diagnosticText } from './print.ts';

const FORMATS = ['ndjson'];
const INDEX = 'notes';
const NAME = /^[a-z0-9][a-z0-9_-]{0,63}$/;

interface Order {
	readonly target: Target;
	readonly index: string;
	readonly config: SiteConfig;
}

/**
 * Writes or prints the documents of a vault, or with `--settings` or `--schema` what describes them. Drafts are
 * left out whatever the options say.
 *
 * @returns The exit code: 0, 2 for wrong usage or nothing to export.
 */
export async function exportSearch(vault: string, flags: Flags): Promise<number> {
	if (flags.schema) return print(documentSchema());
	const order = readOrder(vault, flags);
	if (!order) return 2;
	const { target, index, config } = order;
	const settings = settingsFor(target, { index, lang: config.lang });
	if (flags.settings) return settings === undefined ? noSettings() : print(settings);
	const { knowledge } = await readKnowledge(config);
	const counted = { count: 0 };
	const lines = exportLines(count(searchDocuments(exportedOf(knowledge)), counted), target, index);
	if (flags.out === undefined) await printLines(lines);
	else {
		writeLines(resolve(flags.out), lines);
		tell(flags.out, { ...order, settings });
	}
	console.error(`${amount(counted.count, 'document')} for ${target}.`);
	return counted.count === 0 ? 2 : 0;
}

function readOrder(vault: string, flags: Flags): Order | undefined {
	const target = TARGETS.find((one) => one === (flags.for ?? 'plain'));
	if (!target)
		return refuse(`--for ${flags.for ?? ''} is not known. Use one of: ${TARGETS.join(', ')}.`);
	if (!FORMATS.includes(flags.format ?? 'ndjson'))
		return refuse(`--format ${flags.format ?? ''} is not known. Use ndjson.`);
	const { config, diagnostics } = readConfig(vault, { ...siteOptions(flags), drafts: false });
	for (const one of diagnostics) console.error(diagnosticText(one));
	if (diagnostics.some(({ level }) => level === 'error')) return undefined;
	if (!existsSync(config.vault))
		return refuse(`There is no folder ${config.vault}. Give the path of a folder of notes.`);
	const index = flags.index ?? config.search?.index ?? INDEX;
	if (!NAME.test(index))
		return refuse(`--index ${index}: write small letters, digits, - and _ alone.`);
	return { target, index, config };
}

/** Says why there is nothing to do; no order. */
const refuse = (message: string): Order | undefined => {
	console.error(message);
	return undefined;
};

const noSettings = (): number => {
	console.error('--settings needs a server: --for typesense, meilisearch or opensearch.');
	return 2;
};

function print(value: unknown): number {
	console.log(JSON.stringify(value, undefined, '\t'));
	return 0;
}

/** Settings beside the documents, and how both are loaded. */
function tell(
	out: string,
	{ target, index, settings }: Order & { readonly settings: unknown },
): void {
	if (settings === undefined) return;
	const beside = `${out.replace(/\.[^./\\]+$/, '')}.settings.json`;
	writeFileSync(resolve(beside), `${JSON.stringify(settings, undefined, '\t')}\n`);
	console.error(loadingHelp(target, { documents: out, settings: beside, index }));
}

function* count<Value>(values: Iterable<Value>, counted: { count: number }): Generator<Value> {
	for (const value of values) {
		counted.count += 1;
		yield value;
	}
}

/** As fast as who reads them. */
async function printLines(values: Iterable<unknown>): Promise<void> {
	const { stdout } = process;
	for (const value of values)
		if (!stdout.write(`${JSON.stringify(value)}\n`)) await once(stdout, 'drain');
}
