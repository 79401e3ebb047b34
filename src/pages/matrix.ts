/** A trade-off page's matrix as quotations. */
import type { Cell, Matrix, PlacedClaim } from '../graph/graph.ts';
import { noteUrl } from '../html/url.ts';
import type { NoteData } from '../schema.ts';
import type { Note } from '../vault/note.ts';
import { gapCallout, gapFile, type MatrixPlace } from './gap.ts';
import { linkedMoment } from './mention.ts';
import { newFileUrl } from './repository.ts';
import { nameOf, type Knowledge } from './site.ts';

type MatrixData = NonNullable<NoteData['matrix']>;
type CellData = MatrixData['rows'][number]['cells'][number];
type Quoted = MatrixData['unplaced'][number];

/** Claims that a cell quotes, and that stand below the table; all of them stand in the notes that link here. */
const CELL = 12;
const UNPLACED = 24;

/**
 * The matrix with its claims quoted.
 *
 * @param note The trade-off page.
 */
export function matrixData(knowledge: Knowledge, note: Note, matrix: Matrix): MatrixData {
	const cellOf = new Map(matrix.cells.map((cell) => [`${cell.criterion}\n${cell.option}`, cell]));
	const cell = (option: string, criterion: string): CellData => {
		const claims = cellOf.get(`${criterion}\n${option}`)?.claims ?? [];
		if (claims.length > 0) return filled(knowledge, claims);
		return gap(knowledge, note, { option, criterion });
	};
	const all = [...matrix.cells.flatMap(({ claims }) => claims), ...matrix.unplaced];
	return {
		options: [...matrix.options],
		rows: matrix.criteria.map((criterion) => ({
			criterion,
			cells: matrix.options.map((option) => cell(option, criterion)),
		})),
		unplaced: quoteAll(knowledge, matrix.unplaced.slice(0, UNPLACED)),
		claims: all.length,
		checked: all.filter((placed) => isChecked(knowledge, placed)).length,
		tilt: tilt(knowledge, matrix),
	};
}

function filled(knowledge: Knowledge, claims: readonly PlacedClaim[]): CellData {
	const [checked = [], others = []] = [true, false].map((wanted) =>
		claims.filter((claim) => isChecked(knowledge, claim) === wanted),
	);
	const shown = [...checked, ...others].slice(0, CELL);
	return { claims: quoteAll(knowledge, shown), more: claims.length - shown.length };
}

function gap({ config, graph }: Knowledge, note: Note, place: MatrixPlace): CellData {
	const callout = gapCallout(graph, note, place);
	const { path, text } = gapFile(place, callout);
	const write = config.repository && newFileUrl(config.repository, path, text);
	return { claims: [], more: 0, callout, ...(write !== undefined && { write }) };
}

const isChecked = ({ figures }: Knowledge, { claim }: PlacedClaim): boolean =>
	(figures.verdicts.get(claim)?.status ?? 'unknown') !== 'unknown';

const quoteAll = (knowledge: Knowledge, claims: readonly PlacedClaim[]): Quoted[] =>
	claims.flatMap((placed) => quote(knowledge, placed));

function quote(knowledge: Knowledge, { from, claim }: PlacedClaim): Quoted[] {
	const note = knowledge.graph.notes.get(from);
	if (!note) return [];
	const verdict = knowledge.figures.verdicts.get(claim);
	return [
		{
			text: claim.text,
			url: `${noteUrl(note)}#${claim.id}`,
			note: nameOf(knowledge, note),
			...(claim.moment && { moment: linkedMoment(knowledge.graph, note, claim.moment) }),
			...(verdict && { verdict: { status: verdict.status, message: verdict.message } }),
		},
	];
}

/** How the computed verdicts lean; see `tilt` in the schema. */
export function tilt(knowledge: Knowledge, matrix: Matrix): number {
	const holding = (cell: Cell): number =>
		cell.claims.filter(({ claim }) =>
			(knowledge.figures.verdicts.get(claim)?.status ?? '').startsWith('holds'),
		).length;
	let weight = 0;
	let total = 0;
	for (const cell of matrix.cells) {
		const count = holding(cell);
		total += count;
		if (cell.option === matrix.options[0]) weight -= count;
		else if (cell.option === matrix.options.at(-1)) weight += count;
	}
	return total === 0 ? 0 : weight / total;
}
