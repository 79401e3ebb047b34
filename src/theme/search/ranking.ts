/** Puts together what the texts and the names answer. */
import type { RankedName } from '../../lookup/names.ts';
import type { Hit } from '../../lookup/provider.ts';

/** A page found by its text. */
export interface TextHit {
	readonly hit: Hit;
	/** Of its index; the best has the highest. */
	readonly score: number;
}

/** Parts of notes come behind the notes where both fit as well. */
const KINDS: Readonly<Record<string, number>> = {
	claim: 0.55,
	scenario: 0.4,
	model: 0.6,
	price: 0.45,
};
/** A part stands below the note that it is a part of, where both are found. */
const BELOW = 0.98;
/** What a name counts beside a text that fits as well as any. */
const NAME = 1.4;
/** A name that fits so well is shown, though its text was not among the best. */
const GOOD = 0.5;
/** … and so many of them at most, those that fit entirely apart. */
const MOST = 3;

/**
 * The best first.
 *
 * @param names What the question fits, best first.
 * @param base Path that addresses of names are below, with a slash at its end.
 */
export function mergeHits(
	texts: readonly TextHit[],
	names: readonly RankedName[],
	base: string,
): { readonly hits: readonly Hit[]; readonly added: number } {
	const highestOf = (hits: readonly TextHit[]): number =>
		Math.max(...hits.map(({ score }) => score), Number.MIN_VALUE);
	// What is short outweighs what is long: parts are measured by parts.
	const highest = highestOf(texts.filter(({ hit }) => !isBeside(hit)));
	const highestPart = highestOf(texts.filter(({ hit }) => isBeside(hit)));
	const named = new Map(names.map(({ name, score }) => [base + name.u.slice(1), { name, score }]));
	const scored = texts.map(({ hit, score }) => ({
		hit,
		score:
			(score / (isBeside(hit) ? highestPart : highest)) * (KINDS[hit.kind ?? ''] ?? 1) +
			NAME * (named.get(hit.url)?.score ?? 0),
	}));
	const notes = new Map(scored.map(({ hit, score }) => [hit.url, score]));
	for (const part of scored) {
		const note = notes.get(part.hit.url.split('#')[0] ?? '');
		if (isPart(part.hit) && note !== undefined) part.score = Math.min(part.score, note * BELOW);
	}
	const known = new Set(texts.map(({ hit }) => hit.url));
	const added = [...named]
		.filter(([url, { score }]) => !known.has(url) && score >= GOOD)
		.filter(([, { score }], index) => index < MOST || score > 0.9)
		.map(([url, ranked]) => ({ hit: nameHit(ranked, url), score: NAME * ranked.score }));
	const hits = [...scored, ...added].sort((a, b) => b.score - a.score).map(({ hit }) => hit);
	return { hits, added: added.length };
}

const isBeside = ({ kind = '' }: Hit): boolean => Object.hasOwn(KINDS, kind);

const isPart = ({ kind }: Hit): boolean => kind === 'claim' || kind === 'scenario';

function nameHit({ name }: RankedName, url: string): Hit {
	const { n, t, k, d = '', c } = name;
	return {
		url,
		title: t ?? n,
		excerpt: escape(d),
		kind: k,
		place: t === undefined ? undefined : n,
		lang: undefined,
		date: undefined,
		inbound: c,
		passages: [],
		marks: [],
	};
}

const escape = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
