/** Where a note is named without a link, as its page may know it. */
import { findNamings, type Naming, type Namings } from '../graph/namings.ts';
import type { Graph } from '../graph/graph.ts';
import type { NoteData } from '../schema.ts';
import type { Note, NoteId } from '../vault/note.ts';
import { headingLink } from './mention.ts';
import { nameOf, type Knowledge } from './site.ts';

type Named = NonNullable<NoteData['named']>;

const known = new WeakMap<Graph, ReadonlyMap<NoteId, Namings>>();

/** Other notes that name this one; undefined where there are none or the site does not want them. */
export function namedIn(knowledge: Knowledge, { id }: Note): Named | undefined {
	const { config, graph } = knowledge;
	if (!config.unlinkedMentions) return undefined;
	const all = known.get(graph) ?? findNamings(graph);
	known.set(graph, all);
	const namings = all.get(id);
	if (!namings) return undefined;
	const by = namings.by.flatMap((naming) => quote(knowledge, naming));
	return by.length > 0 ? { by, more: namings.more } : undefined;
}

function quote(knowledge: Knowledge, { from, context, heading }: Naming): Named['by'] {
	const note = knowledge.graph.notes.get(from);
	if (!note) return [];
	const under = headingLink(note, heading);
	return [
		{ note: nameOf(knowledge, note), mention: { ...context, ...(under && { heading: under }) } },
	];
}
