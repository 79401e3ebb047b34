/** The documentation as a vault: the guide, a page for each construct, and every golden fixture as a note. */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../src/config.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { diagnosticsOf, inNote, readKnowledge, renderNote } from '../../src/engine.ts';
import { type Construct, readConstructs, type Sample } from './constructs.ts';
import { type GuidePage, readGuide, writeGuide } from './guide.ts';
import { fillSources, placeholder, plainly, quote } from './source.ts';

/**
 * Writes the vault below `folder`.
 *
 * @param constructs Those to write, all by default.
 */
export async function writeDocs(
	folder: string,
	constructs: readonly Construct[] = readConstructs(),
): Promise<void> {
	mkdirSync(join(folder, 'samples'), { recursive: true });
	for (const sample of constructs.flatMap(({ samples }) => samples)) {
		writeFileSync(join(folder, pathOf(sample)), sample.source);
	}
	const reported = await reportedBy(folder);
	for (const construct of constructs) {
		writeFileSync(join(folder, `${construct.slug}.md`), constructPage(construct, reported));
	}
	writeGuide(folder);
	writeFileSync(join(folder, 'index.md'), indexPage(constructs, readGuide()));
	writeFileSync(join(folder, 'steelyard.config.yaml'), 'title: Steelyard, explained\n');
}

/** Puts the sources into the built pages below `folder`. */
export function fillPages(folder: string): void {
	const samples = readConstructs().flatMap((construct) => construct.samples);
	const sources = new Map(samples.map(({ name, source }) => [name, source]));
	for (const file of globSync('**/index.html', { cwd: folder })) {
		const path = join(folder, file);
		const html = readFileSync(path, 'utf8');
		const filled = fillSources(html, sources);
		if (filled !== html) writeFileSync(path, filled);
	}
}

const pathOf = ({ name, file }: Sample): string => `samples/${name}${file.slice('input'.length)}`;

/** What the engine reports of each sample, by its path. */
async function reportedBy(folder: string): Promise<ReadonlyMap<string, readonly Diagnostic[]>> {
	const { knowledge } = await readKnowledge(readConfig(folder, {}).config);
	const rendering = knowledge.vault.notes.flatMap((note) =>
		inNote(note.path, renderNote(knowledge, note).findings),
	);
	const byPath = new Map<string, Diagnostic[]>();
	for (const one of diagnosticsOf(knowledge, rendering)) {
		byPath.set(one.path, [...(byPath.get(one.path) ?? []), one]);
	}
	return byPath;
}

function constructPage(
	{ title, about, from, samples }: Construct,
	reported: ReadonlyMap<string, readonly Diagnostic[]>,
): string {
	const parts = samples.map((sample) =>
		[sideBySide(sample), reportedList(reported.get(pathOf(sample)) ?? [])].join('\n\n'),
	);
	return `# ${title}\n\n${about}\n\nKnown from: ${from}.\n\n${parts.join('\n\n')}\n`;
}

function sideBySide(sample: Sample): string {
	const fence = `\`\`\`markdown title="${pathOf(sample)}"\n${placeholder(sample.name)}\n\`\`\``;
	const written = `> [!blank] As written\n${quote(fence)}`;
	const shown = `> [!blank] As shown\n> ![[${pathOf(sample)}]]`;
	return `> [!multi-column|wide]\n${quote(written)}\n>\n${quote(shown)}`;
}

function reportedList(findings: readonly Diagnostic[]): string {
	if (findings.length === 0) return 'Nothing is reported.';
	const items = findings.map(
		({ level, code, line, column, message, hint }) =>
			`- Line ${String(line)}, column ${String(column)}, ${level} \`${code}\`: ${plainly(message)} ${plainly(hint)}`,
	);
	return `What is reported:\n\n${items.join('\n')}`;
}

function indexPage(constructs: readonly Construct[], guide: readonly GuidePage[]): string {
	const names = [...new Set(constructs.map(({ group }) => group))];
	const groups = names.map((name) => {
		const items = constructs
			.filter(({ group }) => group === name)
			.map(({ slug, title, about }) => `- [${plainly(title)}](${slug}.md): ${about}`);
		return `## ${name}\n\n${items.join('\n')}`;
	});
	const pages = guide.map(
		({ name, title, about }) => `- [${plainly(title)}](guide/${name}.md): ${plainly(about)}`,
	);
	const lead =
		'How to read and write notes with Steelyard, then every syntax that it reads, as written and as shown. The pages on syntax are made from the golden files that its tests compare, so they say what the program does.';
	return `# Steelyard, explained\n\n${lead}\n\n## Reading and writing\n\n${pages.join('\n')}\n\n${groups.join('\n\n')}\n`;
}
