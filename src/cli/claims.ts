/** The claims of a vault that carry a check, with what came of it. */
import type { Verdict } from '../figures/verdict.ts';
import type { Knowledge } from '../pages/site.ts';
import { amount } from './print.ts';

/** A claim, where it stands, and its verdict. */
export interface CheckedClaim extends Verdict {
	readonly path: string;
	readonly line: number;
	readonly column: number;
	readonly claim: string;
	readonly check: string;
}

/** In the order of the notes. */
export function checkedClaims({ vault, figures }: Knowledge): CheckedClaim[] {
	return vault.notes.flatMap(({ path, document }) =>
		document.claims.flatMap((claim) => {
			const verdict = figures.verdicts.get(claim);
			if (!verdict) return [];
			const { line, column, text, check = '' } = claim;
			return [{ path, line, column, claim: text, check, ...verdict }];
		}),
	);
}

const SAID: readonly (readonly [Verdict['status'], string])[] = [
	['holds', 'hold'],
	['holds-if', 'hold if an input stays on its side'],
	['fails', 'fail'],
	['unknown', 'cannot be checked'],
];

/** `8 checked claims: 3 hold, 5 hold if an input stays on its side`; empty without any. */
export function claimsText(claims: readonly CheckedClaim[]): string {
	if (claims.length === 0) return '';
	const parts = SAID.flatMap(([status, said]) => {
		const count = claims.filter((claim) => claim.status === status).length;
		return count > 0 ? [`${String(count)} ${said}`] : [];
	});
	return `${amount(claims.length, 'checked claim')}: ${parts.join(', ')}`;
}
