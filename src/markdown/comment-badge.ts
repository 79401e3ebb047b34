/**
 * `<!-- md:setting x -->`: comments that Material for MkDocs' own hook turns into names of options and badges. A
 * line of nothing else says them in words; in a sentence or heading only what carries meaning is kept.
 */
import { scanComments } from './comment-scan.ts';
import type { Line } from './lines.ts';
import type { Meaning } from './meaning.ts';

const BADGE = /^<!--[ \t]*md:([a-z]{3,12})(?:[ \t]+([^\n]{1,200}?))?[ \t]*-->$/;
/** Between a badge at the front of a heading and its text. */
const DASH = /^[ \t]*[\u2013-][ \t]+/;
/** Marks of headings, quotes and lists. */
const BETWEEN = /^[ \t>#:*+-]*$/;
/** Badges a note can have. */
const MOST = 2000;

/** Names of options, versions, defaults and the like; before `comment.ts`, which takes every other comment away. */
export const commentBadge: Meaning = {
	name: 'comment-badge',
	needs: '<!-- md:',
	prepare: showBadges,
};

/** A badge in a line; offsets are the line's. */
interface Badge {
	readonly start: number;
	readonly end: number;
	readonly kind: string;
	readonly value: string;
}

function showBadges(lines: readonly Line[]): readonly Line[] {
	const badges = findBadges(lines);
	if (badges.size === 0) return lines;
	const shown = lines.map((line, index) => {
		const found = badges.get(index);
		if (!found) return line;
		const next = badges.get(index + 1);
		const goesOn = isAlone(line, found) && next && isAlone(lines[index + 1] ?? line, next);
		const here = showIn(line, found);
		return goesOn ? { ...here, text: `${here.text} \u00B7` } : here;
	});
	return [...shown, ...definitions(lines, [...badges.values()].flat())];
}

function findBadges(lines: readonly Line[]): ReadonlyMap<number, readonly Badge[]> {
	const text = lines.map((line) => line.text).join('\n');
	const found = new Map<number, Badge[]>();
	let index = 0;
	let lineStart = 0;
	for (const { start, end } of scanComments(text).slice(0, MOST)) {
		const match = BADGE.exec(text.slice(start, end));
		if (!match) continue;
		let width = lines[index]?.text.length ?? 0;
		while (start > lineStart + width) {
			lineStart += width + 1;
			index += 1;
			width = lines[index]?.text.length ?? 0;
		}
		const [, kind = '', value = ''] = match;
		const badge = { start: start - lineStart, end: end - lineStart, kind, value };
		found.set(index, [...(found.get(index) ?? []), badge]);
	}
	return found;
}

function showIn(line: Line, badges: readonly Badge[]): Line {
	const { text } = line;
	const alone = isAlone(line, badges);
	let shown = '';
	let rest = 0;
	for (const [nth, { start, end, ...badge }] of badges.entries()) {
		const words = alone ? inWords(badge) : inText(badge);
		shown += text.slice(rest, start) + words;
		rest = end;
		if (alone && nth < badges.length - 1) {
			shown += ' \u00B7 ';
			rest = badges[nth + 1]?.start ?? end;
		} else if (words === '') rest += DASH.exec(text.slice(end))?.[0].length ?? 0;
	}
	return { ...line, text: shown + text.slice(rest) };
}

/** Nothing else is in the line. */
function isAlone({ text }: Line, badges: readonly Badge[]): boolean {
	let from = 0;
	for (const { start, end } of badges) {
		if (!BETWEEN.test(text.slice(from, start))) return false;
		from = end;
	}
	return BETWEEN.test(text.slice(from));
}

type Said = Pick<Badge, 'kind' | 'value'>;

/** What a badge says where nothing else does. */
function inWords({ kind, value }: Said): string {
	if (kind === 'option' || kind === 'setting') return `\`${value}\``;
	const name = kind.charAt(0).toUpperCase() + kind.slice(1);
	if (value === '') return name;
	return kind === 'flag' ? value.charAt(0).toUpperCase() + value.slice(1) : `${name}: ${value}`;
}

/** Beside other words a flag is a picture that they explain, and a version is a number. */
function inText(badge: Said): string {
	if (badge.value === '' || badge.kind === 'flag') return '';
	if (badge.kind === 'default') return `(default: ${badge.value})`;
	return badge.kind === 'version' ? badge.value : inWords(badge);
}

/** `[x][config.y]` leads to the place where the setting stands. */
function definitions(lines: readonly Line[], badges: readonly Badge[]): Line[] {
	const last = lines.at(-1);
	if (!last) return [];
	const names = new Set(
		badges.flatMap(({ kind, value }) => (kind === 'setting' && !/\s/.test(value) ? [value] : [])),
	);
	const wanted = [...names].filter((name) => lines.some(({ text }) => text.includes(`][${name}]`)));
	if (wanted.length === 0) return [];
	const texts = ['', ...wanted.map((name) => `[${name}]: #${name}`)];
	return texts.map((text) => ({ text, line: last.line, shift: 0 }));
}
