/** Notes → the collection `notes`. Bodies whose digest is known are kept. */
import type { LoaderContext } from 'astro/loaders';
import type { Diagnostic, Finding } from '../diagnostic.ts';
import { bodySite, inNote, renderNote } from '../engine.ts';
import { bodyKey } from '../html/body-key.ts';
import { noteUrl } from '../html/url.ts';
import { noteData } from '../pages/note-page.ts';
import type { Knowledge } from '../pages/site.ts';
import type { ListData } from '../schema.ts';
import type { Note } from '../vault/note.ts';
import { digestOf } from './digest.ts';
import { prepareMdx } from './mdx.ts';

/** How storing went. */
export interface StoredNotes {
	readonly rendered: number;
	/** Findings of rendering, of kept bodies too. */
	readonly diagnostics: readonly Diagnostic[];
}

interface Remembered {
	readonly findings: readonly Finding[];
	readonly calculator: boolean;
}

/**
 * Puts every note into the store and takes away those that are gone.
 *
 * @param lists First pages of lists by address, for notes that stand at a list's address.
 */
export function storeNotes(
	context: LoaderContext,
	input: { knowledge: Knowledge; lists: ReadonlyMap<string, ListData>; version: string },
): StoredNotes {
	const { store, meta } = context;
	const diagnostics: Diagnostic[] = [];
	let rendered = 0;
	const stale = new Set(store.keys());
	for (const note of input.knowledge.graph.notes.values()) {
		stale.delete(note.id);
		const data = noteData(input.knowledge, note, input.lists.get(noteUrl(note)));
		const digest = digestOf(
			input.version,
			JSON.stringify(data),
			bodyKey(note, bodySite(input.knowledge)),
			input.knowledge.config.base,
			input.knowledge.config.lang,
		);
		const known = store.get(note.id)?.digest === digest ? recall(meta.get(note.id)) : undefined;
		const remembered = known ?? storeNote(context, { ...input, note, data, digest });
		if (!known) rendered += 1;
		diagnostics.push(...inNote(note.path, remembered.findings));
	}
	for (const id of stale) {
		store.delete(id);
		meta.delete(id);
	}
	return { rendered, diagnostics };
}

function recall(text: string | undefined): Remembered | undefined {
	return text === undefined ? undefined : (JSON.parse(text) as Remembered);
}

function storeNote(
	context: LoaderContext,
	input: {
		knowledge: Knowledge;
		note: Note;
		data: ReturnType<typeof noteData>;
		digest: string;
	},
): Remembered {
	const { note, digest } = input;
	const { html, findings, calculator } = renderNote(input.knowledge, note);
	const data = { ...input.data, calculator };
	if (note.format === 'mdx') {
		const filePath = prepareMdx(context, note, html);
		context.store.set({ id: note.id, data, digest, filePath, deferredRender: true });
	} else {
		context.store.set({ id: note.id, data, digest, rendered: { html } });
	}
	const remembered = { findings, calculator };
	context.meta.set(note.id, JSON.stringify(remembered));
	return remembered;
}
