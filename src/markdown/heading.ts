/** Headings: their text, and an id that is unique in the note and the same on every build. */
import type { Heading, InlineCode, Nodes } from 'mdast';
import type { Finding } from '../diagnostic.ts';
import { restore } from './mask.ts';
import type { Meaning } from './meaning.ts';
import { isBlank, toPlainText } from './plain.ts';
import { offsetOf, report, type Reading } from './reading.ts';

const DROPPED = /[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu;

/** Ids that moments and claims have. */
const TAKEN = /^(?:t-\d+|claim-\d+)(?:-\d+)?$/;

/**
 * The id that GitHub gives a heading: lower case, punctuation dropped, blanks as hyphens.
 *
 * @returns `section` where nothing is left.
 */
export function slugHeading(text: string): string {
	const words = text.replaceAll(/\s+/g, ' ').trim().toLowerCase();
	const slug = words.replaceAll(DROPPED, '').replaceAll(' ', '-');
	if (!/[\p{L}\p{N}]/u.test(slug)) return 'section';
	return TAKEN.test(slug) ? `section-${slug}` : slug;
}

/** The id that is still free: `x`, else `x-1`, `x-2` …; it is taken from then on. */
export function uniqueSlug(slug: string, slugs: Reading['slugs']): string {
	let id = slug;
	let count = slugs.get(slug) ?? 0;
	while (slugs.has(id)) {
		count += 1;
		id = `${slug}-${count}`;
	}
	slugs.set(id, 0);
	slugs.set(slug, count);
	return id;
}

/** Nobody can read it, jump to it or link to it. */
function emptyHeading(node: Heading, reading: Reading): Nodes[] {
	report(reading, {
		level: 'info',
		code: 'heading-empty',
		message: 'A heading without text was left out.',
		hint: 'Write its text behind the #, or delete the line.',
		at: offsetOf(node),
	});
	return [];
}

const VARIABLE = /\{\{[^{}\n]{1,200}\}\}/g;

/**
 * A section's heading that is nothing but values that are not known here keeps their names; a note has its file's
 * name instead.
 */
function unknownNames(node: Heading, reading: Reading): InlineCode[] {
	if (node.depth === 1) return [];
	const source = reading.text.slice(offsetOf(node), node.position?.end.offset);
	const names = restore(reading, source).match(VARIABLE) ?? [];
	for (const name of names) tellAsCode(reading.findings, `“${name}” was left out`);
	return names.map((value) => ({ type: 'inlineCode', value }));
}

function tellAsCode(findings: Finding[], said: string): void {
	const index = findings.findLastIndex(({ message }) => message.includes(said));
	const finding = findings[index];
	if (!finding) return;
	const message = finding.message.replace('was left out', 'is shown as code');
	findings[index] = { ...finding, message };
}

/** Headings of the body. */
export const heading: Meaning = {
	name: 'heading',
	leave: {
		heading: (node, reading, { topLevel }) => {
			if (node.children.every(isBlank)) node.children = unknownNames(node, reading);
			if (node.children.length === 0) return emptyHeading(node, reading);
			const text = toPlainText(node.children);
			const given = node.data?.hProperties?.id;
			const slug = typeof given === 'string' && !TAKEN.test(given) ? given : slugHeading(text);
			const id = uniqueSlug(slug, reading.slugs);
			const place = reading.placeAt(offsetOf(node));
			reading.headings.push({ depth: node.depth, text, id, topLevel, ...place });
			reading.heading = id;
			node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } };
			return undefined;
		},
	},
};
