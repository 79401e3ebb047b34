/** Notes → shelved notes → the collection `notes`. A note whose digest is known is not rendered again. */
import type { LoaderContext } from 'astro/loaders';
import type { Diagnostic } from '../diagnostic.ts';
import { bodySite, inNote, renderNote } from '../engine.ts';
import { bodyKey } from '../html/body-key.ts';
import { noteUrl } from '../html/url.ts';
import { noteData } from '../pages/note-page.ts';
import type { Knowledge } from '../pages/site.ts';
import type { ListData } from '../schema.ts';
import type { OpenShelf, ShelvedNote } from '../shelf.ts';
import type { Note } from '../vault/note.ts';
import { digestOf } from './digest.ts';
import { preparedSource, prepareMdx } from './mdx.ts';
import { shellName } from './shells.ts';

/** All notes of a vault, rendered. */
export interface RenderedNotes {
	readonly notes: readonly ShelvedNote[];
	/** How many bodies were rendered anew. */
	readonly rendered: number;
	/** Findings of rendering, of kept notes too. */
	readonly diagnostics: readonly Diagnostic[];
}

/** What rendering a vault needs. */
export interface RenderInput {
	readonly knowledge: Knowledge;
	/** First pages of lists by address, for notes that stand at a list's address. */
	readonly lists: ReadonlyMap<string, ListData>;
	readonly version: string;
	/** Pages are put together from shells. */
	readonly shells: boolean;
	/** Notes of the last run by id. */
	readonly known: ReadonlyMap<string, ShelvedNote>;
	/** Puts a note away and gives what stands for it. */
	readonly put?: OpenShelf['put'];
}

/** Renders the notes that have changed and keeps the others. */
export function renderNotes(input: RenderInput): RenderedNotes {
	const { knowledge, known } = input;
	const diagnostics: Diagnostic[] = [];
	const notes: ShelvedNote[] = [];
	let rendered = 0;
	for (const note of knowledge.graph.notes.values()) {
		const data = noteData(knowledge, note, input.lists.get(noteUrl(note)));
		const bodyDigest = digestOf(
			input.version,
			bodyKey(note, bodySite(knowledge)),
			knowledge.config.base,
			knowledge.config.remoteMedia,
			knowledge.config.lang,
		);
		const digest = digestOf(bodyDigest, String(input.shells), JSON.stringify(data));
		const kept = known.get(note.id);
		const body = kept?.bodyDigest === bodyDigest ? kept : undefined;
		if (!body) rendered += 1;
		const made = { id: note.id, data, digest, bodyDigest };
		const shelved =
			kept?.digest === digest ? kept : shelve(input, made, body ?? bodyOf(knowledge, note));
		notes.push(input.put?.(shelved) ?? shelved);
		for (const found of inNote(note.path, shelved.findings)) diagnostics.push(found);
	}
	return { notes, rendered, diagnostics };
}

interface ReadyBody extends Pick<ShelvedNote, 'html' | 'findings'> {
	readonly data: Pick<ShelvedNote['data'], 'calculator'>;
}

function bodyOf(knowledge: Knowledge, note: Note): ReadyBody {
	const { html, findings, calculator } = renderNote(knowledge, note);
	const kept = note.format === 'mdx' ? preparedSource(html) : html;
	return { html: kept, findings, data: { calculator } };
}

function shelve(
	{ knowledge, shells }: RenderInput,
	made: Pick<ShelvedNote, 'id' | 'digest' | 'bodyDigest'> & { data: ReturnType<typeof noteData> },
	{ html, findings, data: { calculator } }: ReadyBody,
): ShelvedNote {
	const data = { ...made.data, calculator };
	const shell = shells ? shellName(data, html, knowledge.config.lang) : undefined;
	return { ...made, data, html, findings, shell };
}

/**
 * Makes the collection hold these notes.
 *
 * @param all Also those whose page is put together from a shell, which Astro need not know.
 */
export function storeNotes(
	context: LoaderContext,
	notes: readonly ShelvedNote[],
	all: boolean,
): void {
	const { store } = context;
	const stale = new Set(store.keys());
	for (const note of notes) {
		const { id, data, digest, shell } = note;
		if (shell !== undefined && !all) continue;
		const { html } = note;
		stale.delete(id);
		if (data.format === 'mdx') {
			const filePath = prepareMdx(context, id, html);
			store.set({ id, data, digest, filePath, deferredRender: true });
		} else {
			store.set({ id, data, digest, rendered: { html } });
		}
	}
	for (const id of stale) store.delete(id);
}
