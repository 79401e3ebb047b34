/** Longer names are cut to this before they are compared, so that a stranger's text costs little. */
const LONGEST = 48;

/** Edits (insert, delete, replace) that turn one text into the other. */
function distance(a: string, b: string): number {
	let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let row = 1; row <= a.length; row++) {
		const current = [row];
		for (let column = 1; column <= b.length; column++) {
			const replace = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
			const remove = (previous[column] ?? 0) + 1;
			const insert = (current[column - 1] ?? 0) + 1;
			current.push(Math.min(replace, remove, insert));
		}
		previous = current;
	}
	return previous[b.length] ?? 0;
}

function simplify(name: string): string {
	return name
		.slice(0, LONGEST)
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, '');
}

/** The candidate a misspelt name most likely means; `undefined` when none is close. */
export function nearMatch(name: string, candidates: Iterable<string>): string | undefined {
	const wanted = simplify(name);
	if (wanted === '') return undefined;
	let best: { candidate: string; score: number } | undefined;
	for (const candidate of candidates) {
		const offered = simplify(candidate);
		const inside = wanted.length > 2 && (offered.includes(wanted) || wanted.includes(offered));
		const score = inside ? 0.5 : distance(wanted, offered);
		if (!inside && score > Math.max(1, Math.min(wanted.length, offered.length) / 3)) continue;
		if (best === undefined || score < best.score) best = { candidate, score };
	}
	return best?.candidate;
}

/** "Did you mean …?" where a name is close, else the list of what there is. `plural` names the candidates. */
export function didYouMean(name: string, candidates: Iterable<string>, plural: string): string {
	const all = [...candidates];
	const near = nearMatch(name, all);
	if (near !== undefined) return `Did you mean "${near}"?`;
	const shown = all.slice(0, 12).join(', ');
	return `The ${plural} are ${shown}${all.length > 12 ? ' …' : ''}.`;
}
