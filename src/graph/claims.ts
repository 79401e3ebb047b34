/** Trade-off pages assemble themselves: the claims of all notes, sorted into criterion × option. */
import type { Diagnostic, Finding } from '../diagnostic.ts';
import type { Claim, Link } from '../markdown/document.ts';
import type { Note, NoteId } from '../vault/note.ts';
import { noteOf } from './backlinks.ts';
import { foldName } from './fold.ts';
import type { Cell, Matrix, PlacedClaim, Resolution } from './graph.ts';
import { buildNear, nearest } from './near.ts';
import { compareText } from './paths.ts';

/** The matrices of a vault and what did not fit. */
export interface Matrices {
	readonly matrices: ReadonlyMap<NoteId, Matrix>;
	readonly diagnostics: readonly Diagnostic[];
}

/**
 * @param notes Sorted by path.
 * @param resolutions Where the links lead, those of claims included.
 * @returns A matrix for each trade-off page, also for one that no claim is about.
 */
export function buildMatrices(
	notes: readonly Note[],
	resolutions: ReadonlyMap<Link, Resolution>,
): Matrices {
	const claims = new Map<NoteId, Located[]>(
		notes.filter(isTradeOff).map((note) => [note.id, []] as const),
	);
	const diagnostics: Diagnostic[] = [];
	for (const note of notes) {
		for (const claim of note.document.claims) {
			const page = pageOf(note, claim, resolutions);
			const known = page === undefined ? undefined : claims.get(page);
			if (known) known.push({ note, claim });
			else diagnostics.push(...homeless(note, claim, page));
		}
	}
	const pages = new Map(notes.map((note) => [note.id, note]));
	const matrices = new Map<NoteId, Matrix>();
	for (const [id, located] of claims) {
		const page = pages.get(id);
		if (page) matrices.set(id, buildMatrix(page, located, diagnostics));
	}
	return { matrices, diagnostics };
}

interface Located {
	readonly note: Note;
	readonly claim: Claim;
}

function isTradeOff(note: Note): boolean {
	return note.kind === 'tradeoff' || (note.options.length > 0 && note.criteria.length > 0);
}

function pageOf(
	note: Note,
	claim: Claim,
	resolutions: ReadonlyMap<Link, Resolution>,
): NoteId | undefined {
	return claim.on ? noteOf(resolutions.get(claim.on)) : isTradeOff(note) ? note.id : undefined;
}

function buildMatrix(page: Note, claims: readonly Located[], diagnostics: Diagnostic[]): Matrix {
	const sides = claims.flatMap(({ claim }) => claim.side ?? []);
	const options = distinct(page.options.length > 0 ? page.options : sides);
	const placed = claims.filter(
		({ claim }) => claim.criterion !== undefined && isOneOf(options, claim.side),
	);
	const added = placed.flatMap(({ claim }) => claim.criterion ?? []);
	const criteria = distinct([...page.criteria, ...added]);
	for (const located of claims) diagnostics.push(...misfit(page, options, located));
	return {
		options,
		criteria,
		cells: cellsOf(options, criteria, placed),
		unplaced: strongestFirst(claims.filter((located) => !placed.includes(located))),
	};
}

function cellsOf(
	options: readonly string[],
	criteria: readonly string[],
	placed: readonly Located[],
): readonly Cell[] {
	const byCell = new Map<string, Located[]>();
	for (const located of placed) {
		const key = cellKey(located.claim.criterion, located.claim.side);
		byCell.set(key, [...(byCell.get(key) ?? []), located]);
	}
	return criteria.flatMap((criterion) =>
		options.map((option) => ({
			criterion,
			option,
			claims: strongestFirst(byCell.get(cellKey(criterion, option)) ?? []),
		})),
	);
}

function cellKey(criterion = '', option = ''): string {
	return JSON.stringify([foldName(criterion), foldName(option)]);
}

/** A claim that the build checks beats one that a second of a video backs; that one beats the rest. */
function strongestFirst(claims: readonly Located[]): readonly PlacedClaim[] {
	return [...claims]
		.sort(
			(a, b) =>
				strength(b.claim) - strength(a.claim) ||
				compareText(a.note.title, b.note.title) ||
				compareText(a.note.id, b.note.id),
		)
		.map(({ note, claim }) => ({ from: note.id, claim }));
}

function strength(claim: Claim): number {
	return (claim.check === undefined ? 0 : 2) + (claim.moment === undefined ? 0 : 1);
}

function distinct(names: readonly string[]): readonly string[] {
	const byFold = new Map<string, string>();
	for (const name of names) {
		const key = foldName(name);
		if (!byFold.has(key)) byFold.set(key, name);
	}
	return [...byFold.values()];
}

function isOneOf(names: readonly string[], name: string | undefined): boolean {
	return name !== undefined && names.some((known) => foldName(known) === foldName(name));
}

function misfit(
	page: Note,
	options: readonly string[],
	{ note, claim }: Located,
): readonly Diagnostic[] {
	const said: Pick<Finding, 'code' | 'message' | 'hint'>[] = [];
	if (!isOneOf(options, claim.side)) said.push(wrongSide(page, options, claim.side));
	if (claim.criterion === undefined) {
		said.push({
			code: 'claim-criterion',
			message: `The claim “${claim.text}” names no criterion, so it stands in no row of ${page.path}.`,
			hint: `Add criterion:: with ${list(page.criteria)}.`,
		});
	} else if (page.criteria.length > 0 && !isOneOf(page.criteria, claim.criterion)) {
		said.push(...wrongCriterion(page, claim.criterion));
	}
	return said.map((one) => warning(note, claim, one));
}

function wrongSide(page: Note, options: readonly string[], side: string | undefined) {
	const near = side === undefined ? undefined : nearest(buildNear(options), side);
	const named = side === undefined ? 'no side' : `the side “${side}”`;
	return {
		code: 'claim-side',
		message: `The claim names ${named}; ${page.path} weighs ${list(options)}.`,
		hint:
			near === undefined
				? `Write side:: with ${list(options)}, or add the option to ${page.path}.`
				: `Did you mean side:: ${near}?`,
	};
}

/** A new criterion is a new row; only one that looks like a slip of the pen is worth a word. */
function wrongCriterion(page: Note, criterion: string) {
	const near = nearest(buildNear(page.criteria), criterion);
	if (near === undefined) return [];
	return [
		{
			code: 'claim-criterion',
			message: `The criterion “${criterion}” is not one of ${page.path} and makes a row of its own.`,
			hint: `Did you mean criterion:: ${near}?`,
		},
	];
}

/** A claim about a page that weighs nothing, or with a side but no page. */
function homeless(note: Note, claim: Claim, page: NoteId | undefined): readonly Diagnostic[] {
	if (page !== undefined) {
		const message = `The claim is about “${page}”, which is no trade-off page.`;
		const hint = `Give that page options: and criteria:, or kind: tradeoff.`;
		return [warning(note, claim, { code: 'claim-target', message, hint })];
	}
	if (claim.on || (claim.side === undefined && claim.criterion === undefined)) return [];
	const message = `The claim “${claim.text}” takes a side but does not say on which page.`;
	const hint = 'Add on:: [[the trade-off page]].';
	return [warning(note, claim, { code: 'claim-target', message, hint })];
}

function warning(
	note: Note,
	claim: Claim,
	said: Pick<Finding, 'code' | 'message' | 'hint'>,
): Diagnostic {
	return { ...said, level: 'warning', path: note.path, line: claim.line, column: claim.column };
}

function list(names: readonly string[]): string {
	return names.length === 0 ? 'a name' : names.map((name) => `“${name}”`).join(', ');
}
