import type { NoteData } from '../schema.ts';
import { amount } from './words.ts';

type Matrix = NonNullable<NoteData['matrix']>;

/** Every claim of a matrix, placed or not. */
function claims(matrix: Matrix) {
	return [...matrix.rows.flatMap((row) => row.cells.flat()), ...matrix.unplaced];
}

/** What the beam shows, as sentences: where the computed verdicts lean, and what they rest on. */
export function lean(matrix: Matrix): string {
	const all = claims(matrix);
	const checked = all.filter((claim) => claim.verdict && claim.verdict.status !== 'unknown').length;
	const side = matrix.tilt < 0 ? matrix.options[0] : matrix.options.at(-1);
	const rest = `${amount(all.length, 'claim')}, ${checked === 0 ? 'none' : checked.toString()} checked by calculation.`;
	if (checked === 0) return `Nothing computed tips the beam yet. ${rest}`;
	if (matrix.tilt === 0 || side === undefined)
		return `Level: the computed verdicts balance. ${rest}`;
	const strength = Math.abs(matrix.tilt) < 0.5 ? 'lean' : 'lean clearly';
	return `The computed verdicts ${strength} towards ${side}. ${rest}`;
}

/** Cells that no note has filled. */
export function gaps(matrix: Matrix): number {
	return matrix.rows.flatMap((row) => row.cells).filter((cell) => cell.length === 0).length;
}
