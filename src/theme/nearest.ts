/** A page that an address may have meant. */
export interface Candidate {
	readonly url: string;
	readonly title: string;
}

/** Lower case, letters and digits only, the rest as single spaces. */
const plain = (text: string) =>
	text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

function pairs(text: string): Set<string> {
	const letters = [...` ${plain(text)} `];
	return new Set(letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`));
}

/** How alike two texts are by the pairs of letters they share: 0 to 1. */
export function likeness(a: string, b: string): number {
	const [left, right] = [pairs(a), pairs(b)];
	const shared = [...left].filter((pair) => right.has(pair)).length;
	return (2 * shared) / (left.size + right.size);
}

const lastOf = (url: string) => url.split('/').filter(Boolean).at(-1) ?? '';

/** The pages most like a missing address, best first, at most five. */
export function nearest<Page extends Candidate>(path: string, pages: readonly Page[]): Page[] {
	const wanted = lastOf(path);
	const score = (page: Page) =>
		Math.max(likeness(wanted, lastOf(page.url)), likeness(wanted, page.title));
	return pages
		.map((page) => ({ page, score: score(page) }))
		.filter((entry) => entry.score > 0.4)
		.sort((a, b) => b.score - a.score)
		.slice(0, 5)
		.map((entry) => entry.page);
}
