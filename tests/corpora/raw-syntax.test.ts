import { expect, test } from 'vitest';
import { findRaw } from './raw-syntax.ts';

const constructs = (text: string): string[] => [
	...new Set(findRaw(text).map(({ construct }) => construct)),
];

test.each([
	['see [[a|b]] there', 'wiki link'],
	['see [a](b.md) there', 'markdown link'],
	['see [a b][a.b] there', 'reference link'],
	['[][icon]', 'reference link'],
	['{% include x %}', 'template tag'],
	['a {{ page.title }} b', 'template tag'],
	['<% tp.date %>', 'template tag'],
	['!!! note "x"', 'admonition'],
	['??? tip', 'admonition'],
	['[!warning]- x', 'callout'],
	[':::note', 'container'],
	['/// details', 'block mark'],
	['a %%b%% c', 'comment'],
	['a <!-- b', 'comment'],
	['b\n-->', 'comment'],
	['--- end-multi-column', 'column mark'],
	['=== column-break ===', 'column mark'],
	['an ==important== word', 'highlight'],
	['=== "Tab"', 'content tab'],
	['--8<-- "x.md"', 'snippet'],
	['++ctrl+c++', 'keys'],
	['a {: .b }', 'attribute list'],
	[':material-home:', 'icon'],
	['so :smile: there', 'emoji'],
	['$$x$$', 'display math'],
	['with $x_i$ there', 'inline math'],
	['((6612ab34-1a2b-4c3d-8e9f-0123456789ab))', 'block reference'],
	['the end ^abc123', 'block id'],
	['{++new++}', 'critic mark'],
	['said[^1] so', 'footnote'],
	['*[HTML]: x', 'abbreviation'],
	['[a]: https://b', 'reference definition'],
	['|a|b|', 'table row'],
	['```js', 'code fence'],
	['- [/] half', 'task box'],
	['## two', 'heading'],
	['a **b** c', 'emphasis'],
	['a <div class="x"> b', 'html tag'],
	['a &nbsp; b', 'html entity'],
	['due:: today', 'inline field'],
	['TABLE x FROM "y"', 'query keyword'],
	['LIST WITHOUT ID x', 'query keyword'],
	['a \\(x\\) b', 'inline math'],
	['see a]] there', 'wiki link'],
])('%s is found', (text, construct) => {
	expect(constructs(text)).toContain(construct);
});

test.each([
	'It costs $5 and $10, or $0.20 per million.',
	'if a == b and c == d',
	'in app/__init__.py, then rows[i][name] and [1][2]',
	'at 10:30:00 UTC, ratio 16:9, Mass: 3:16',
	'a/b, https://example.org/a:b:c and 5 < 6 > 4',
	'C++ and std::vector, see a::b',
	'100 % sure, 20% no',
	'wait... what?! (really)',
	'#tag and # of things',
	'a ^ b, 2^10, x^2',
	'a --> b, c -->',
	'slice(list, [start, [end]])',
	'put it into size[parent[i] + count[i]], then go on',
	'id a1b2w==; other id c3d4w== (of a request)',
	'a backslash (\\) here',
	'#\nName of a column',
	'LIST WITHOUT ID\nA heading',
])('%s is ordinary text', (text) => {
	expect(constructs(text)).toEqual([]);
});

test('what was found is told with the text around it, and not endlessly', () => {
	expect(findRaw('one\ntwo [[x]] three')[0]).toEqual({
		construct: 'wiki link',
		found: '[[x]]',
		around: 'one two [[x]] three',
	});
	expect(findRaw('[[x]] '.repeat(100), 7)).toHaveLength(7);
});
