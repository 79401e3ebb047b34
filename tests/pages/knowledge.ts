/** Everything the engine knows of a vault in memory. */
import { readConfig } from '../../src/config.ts';
import { computeFigures } from '../../src/figures/figures.ts';
import { buildGraph } from '../../src/graph/build.ts';
import { noteData } from '../../src/pages/note-page.ts';
import type { Knowledge } from '../../src/pages/site.ts';
import * as schema from '../../src/schema.ts';
import { vaultOf } from '../../src/vault/memory.ts';

/** Path → content; options as a person writes them. */
export function knowledgeOf(
	files: Readonly<Record<string, string>>,
	options: Readonly<Record<string, unknown>> = {},
): Knowledge {
	const { config } = readConfig('/no-such-folder/my-notes', options);
	const vault = vaultOf(files);
	return { config, vault, graph: buildGraph(vault), figures: computeFigures(vault.notes) };
}

/** The page data of one note, as the theme would accept it. */
export function pageOf(knowledge: Knowledge, path: string): schema.NoteData {
	const note = knowledge.vault.notes.find((one) => one.path === path);
	if (!note) throw new Error(`${path} is not published`);
	return schema.noteData.parse({ ...noteData(knowledge, note, undefined), calculator: false });
}
