import type { NoteData } from '../schema.ts';
import type { Messages } from '../messages/messages.ts';

type Matrix = NonNullable<NoteData['matrix']>;

/** What the beam shows, as sentences: where the computed verdicts lean, and what they rest on. */
export function lean(matrix: Matrix, say: Messages): string {
	const { claims, checked } = matrix;
	if (checked === 0)
		return say.sentences({ first: say.tilt_none, second: say.claimsUnchecked(claims) });
	return say.sentences({
		first: towards(matrix, say),
		second: say.claimsChecked(claims, { checked }),
	});
}

function towards({ tilt, options }: Matrix, say: Messages): string {
	const side = tilt < 0 ? options[0] : options.at(-1);
	if (tilt === 0 || side === undefined) return say.tilt_level;
	return Math.abs(tilt) < 0.5 ? say.tilt_lean({ side }) : say.tilt_clear({ side });
}

/** Cells that no note has filled. */
export function gaps(matrix: Matrix): number {
	return matrix.rows.flatMap((row) => row.cells).filter(({ claims }) => claims.length === 0).length;
}
