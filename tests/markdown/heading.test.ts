import { expect, test } from 'vitest';
import { slugHeading } from '../../src/markdown/heading.ts';
import { parseMarkdown } from '../../src/markdown/parse.ts';

test.each([
	['Servers vs Serverless', 'servers-vs-serverless'],
	['Um, ok neat... so', 'um-ok-neat-so'],
	['The last few year\ts', 'the-last-few-year-s'],
	["DHH's “Majestic Monoliths”", 'dhhs-majestic-monoliths'],
	['snake_case & kebab-case', 'snake_case--kebab-case'],
	['Été 标签 Ещё', 'été-标签-ещё'],
	['C#', 'c'],
	['💭', 'section'],
	['', 'section'],
	['---', 'section'],
	['t-93', 'section-t-93'],
	['Claim 1', 'section-claim-1'],
])('“%s” has the id %s', (text, id) => {
	expect(slugHeading(text)).toBe(id);
});

test('ids stay unique, also against headings that look like numbered ones', () => {
	const source = ['a', 'a', 'a-1', 'a', '!', '?'].map((text) => `# ${text}`).join('\n');
	const { headings } = parseMarkdown(source, { format: 'md', firstLine: 1 });
	expect(headings.map(({ id }) => id)).toEqual([
		'a',
		'a-1',
		'a-1-1',
		'a-2',
		'section',
		'section-1',
	]);
});
