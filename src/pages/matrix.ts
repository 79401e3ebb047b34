/** A trade-off page's matrix as quotations. */
import type { Cell, Matrix, PlacedClaim } from '../graph/graph.ts';
import { noteUrl } from '../html/url.ts';
import type { NoteData } from '../schema.ts';
import { linkedMoment } from './mention.ts';
import { nameOf, type Knowledge } from './site.ts';

type MatrixData = NonNullable<NoteData['matrix']>;
type Quoted = MatrixData['unplaced'][number];

/** The matrix with its claims quoted. */
export function matrixData(knowledge: Knowledge, matrix: Matrix): MatrixData {
	const cellOf = new Map(matrix.cells.map((cell) => [`${cell.criterion}\n${cell.option}`, cell]));
	const rows = matrix.criteria.map((criterion) => ({
		criterion,
		cells: matrix.options.map((option) =>
			quoteAll(knowledge, cellOf.get(`${criterion}\n${option}`)?.claims ?? []),
		),
	}));
	return {
		options: [...matrix.options],
		rows,
		unplaced: quoteAll(knowledge, matrix.unplaced),
		tilt: tilt(knowledge, matrix),
	};
}

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

function tilt(knowledge: Knowledge, matrix: Matrix): number {
	const holding = (cell: Cell): number =>
		cell.claims.filter(({ claim }) => knowledge.figures.verdicts.get(claim)?.status === 'holds')
			.length;
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
