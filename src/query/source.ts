/** `FROM` of Dataview: which pages a query is about. */
import { foldCase } from '../graph/fold.ts';
import type { Cursor } from './cursor.ts';
import { refuse } from './fault.ts';
import { identityOf } from './compare.ts';
import { memberOf } from './member.ts';
import type { Run } from './run.ts';
import { isList, type Page } from './value.ts';
import { linkValue } from './world.ts';

/** Whether a page belongs to it. */
export type Source = (page: Page) => boolean;

const MAX_DEPTH = 30;

/** Reads `#tag and ("folder" or [[note]])`. */
export function readSource(cursor: Cursor, run: Run, depth = 0): Source {
	if (depth > MAX_DEPTH) refuse('FROM is nested too deeply', 'Split the query up.');
	let source = readOne(cursor, run, depth);
	for (;;) {
		const left = source;
		if (cursor.skip('and') || cursor.skip('&') || cursor.skip('&&')) {
			const right = readOne(cursor, run, depth);
			source = (page) => left(page) && right(page);
		} else if (cursor.skip('or') || cursor.skip('|') || cursor.skip('||')) {
			const right = readOne(cursor, run, depth);
			source = (page) => left(page) || right(page);
		} else return source;
	}
}

function readOne(cursor: Cursor, run: Run, depth: number): Source {
	if (depth > MAX_DEPTH) refuse('FROM is nested too deeply', 'Split the query up.');
	if (cursor.skip('-') || cursor.skip('!') || cursor.skip('not')) {
		const inner = readOne(cursor, run, depth + 1);
		return (page) => !inner(page);
	}
	if (cursor.skip('(')) {
		const inner = readSource(cursor, run, depth + 1);
		cursor.need('operator', ')');
		return inner;
	}
	const { kind, text } = cursor.take();
	if (kind === 'tag') return withTag(text.slice(1));
	if (kind === 'string') return inPath(text);
	if (kind === 'link') return linking(run, text);
	if (kind === 'name' && /^(?:outgoing|incoming)$/i.test(text)) {
		cursor.need('operator', '(');
		const target = cursor.need('link').text;
		cursor.need('operator', ')');
		return text.toLowerCase() === 'outgoing' ? linkedFrom(run, target) : linking(run, target);
	}
	return refuse(
		`“${text}” is no source of notes`,
		'Write FROM #tag, FROM "folder" or FROM [[note]].',
	);
}

function withTag(tag: string): Source {
	const wanted = foldCase(tag);
	return ({ note }) =>
		(note?.tags ?? []).some((one) => {
			const folded = foldCase(one);
			return folded === wanted || folded.startsWith(`${wanted}/`);
		});
}

/** A folder with all below it, or one note. */
function inPath(path: string): Source {
	const wanted = path.normalize('NFC').replace(/^\/+|\/+$/g, '');
	return (page) =>
		wanted === '' ||
		page.path === wanted ||
		page.path.startsWith(`${wanted}/`) ||
		page.path.replace(/\.[^./]+$/, '') === wanted;
}

/** Pages that link to a note; `[[]]` is the note that asks. */
function linking(run: Run, target: string): Source {
	const { note } = linkValue(run.world, target, run.note);
	const from = new Set(
		(note === undefined ? [] : (run.world.graph.backlinks.get(note) ?? [])).map(
			(link) => link.from,
		),
	);
	return (page) => page.note !== undefined && from.has(page.note.id);
}

function linkedFrom(run: Run, target: string): Source {
	const { note } = linkValue(run.world, target, run.note);
	const page = note === undefined ? undefined : run.world.byId.get(note);
	const links = page ? memberOf(run.world, { type: 'file', page }, 'outlinks') : [];
	const targets = new Set(isList(links) ? links.map(identityOf) : []);
	return (one) => one.note !== undefined && targets.has(one.note.id);
}
