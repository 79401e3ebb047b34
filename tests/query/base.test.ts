import { expect, test } from 'vitest';
import { answered, base, type Files } from './ask.ts';

const SHELF: Files = {
	'me.md': '---\nlikes: "[[Plum]]"\n---\n[[Rose]]',
	'jars/Plum.md':
		'---\nrating: 4\nprice: 2.5\nmade: 2024-09-01\ntags: [jam]\nkinds: ["[[Sweet]]"]\n---\n[[Rose]]',
	'jars/Rose.md': '---\nrating: 2\nmade: 2024-06-01\ntags: [jam/odd]\nkinds: ["[[Odd]]"]\n---\n',
	'Sweet.md': '---\nempty:\n---\n',
};

/** The names of the files that pass one filter. */
const passing = (filter: string): readonly string[] =>
	base(SHELF, `filters: ${JSON.stringify(filter)}\nviews:\n  - type: list`).map((line) =>
		line.replace(/^\[\[.*\|(.*)\]\]$/, '$1'),
	);

test.each([
	['rating > 3', ['Plum']],
	['note.rating == 2', ['Rose']],
	['rating < 3', ['Rose']],
	['file.hasTag("jam")', ['Plum', 'Rose']],
	['file.hasTag("jam/odd") || rating == 4', ['Plum', 'Rose']],
	['file.inFolder("jars") && !file.hasTag("odd", "jam/odd")', ['Plum']],
	['file.hasLink("Rose")', ['Plum', 'me']],
	['file.hasLink(link("Rose"))', ['Plum', 'me']],
	['this.file.hasLink(file)', ['Plum', 'Rose']],
	['file.path != this.file.path && !file.inFolder("jars")', ['Sweet']],
	['kinds.contains(link("Sweet"))', ['Plum']],
	['list(this.likes).contains(file)', ['Plum']],
	['file.name.contains("os")', ['Rose']],
	['file.name.startsWith("P") or file.name.lower() == "me"', ['Plum', 'me']],
	['file.name.containsAny("lum", "wee")', ['Sweet', 'Plum']],
	['rating.isEmpty()', ['Sweet', 'me']],
	['!rating.isEmpty() and price.isEmpty()', ['Rose']],
	['file.ext == "md" && file.folder == ""', ['Sweet', 'me']],
	['made > date("2024-07-01")', ['Plum']],
	['made > now() - "30d"', ['Plum']],
	['file.hasProperty("price")', ['Plum']],
	['["Plum", "Rose"].contains(file.name)', ['Plum', 'Rose']],
	['list(kinds).filter(value == link("Odd")).length > 0', ['Rose']],
	['file.backlinks.length == 2', ['Rose']],
])('filters: %s', (filter, expected) => {
	expect(passing(filter)).toEqual(expected);
});

test('trees of filters', () => {
	const filters = [
		'filters:',
		'  or:',
		'    - file.name == "me"',
		'    - and:',
		'        - file.inFolder("jars")',
		'        - not:',
		'            - rating > 3',
		'views:',
		'  - type: table',
		'    filters: rating != 99',
	];
	expect(base(SHELF, filters.join('\n'))).toEqual([
		'Name',
		'[[jars/Rose.md|Rose]]',
		'[[me.md|me]]',
	]);
});

const tableOf = (view: string, more = ''): readonly string[] =>
	base(
		SHELF,
		`filters: file.inFolder("jars")\n${more}\nviews:\n  - type: table\n${view.replace(/^/gm, '    ')}`,
	);
const plum = '[[jars/Plum.md|Plum]]';
const rose = '[[jars/Rose.md|Rose]]';

test.each([
	[
		'order: [file.name, note.rating, price]',
		['Name | rating | price', `${plum} | 4 | 2.5`, `${rose} | 2 | `],
	],
	['order: [rating]\nsort:\n  - property: rating\n    direction: ASC', ['rating', '2', '4']],
	['order: [rating]\nsort:\n  - column: note.price\n    direction: DESC', ['rating', '4', '2']],
	['order: [rating]\nlimit: 1', ['rating', '4']],
	['groupBy: rating', ['# 2', 'Name', rose, '# 4', 'Name', plum]],
	[
		'groupBy: { property: price, direction: DESC }',
		['# 2.5', 'Name', plum, '# None', 'Name', rose],
	],
	['image: note.made\norder: [rating]', ['made | rating', '2024-09-01 | 4', '2024-06-01 | 2']],
])('views: %s', (view, expected) => {
	expect(tableOf(view)).toEqual(expected);
});

test.each([
	['rating * 2 + 1', '9'],
	['if(rating > 3, "good", "odd") + "!"', 'good!'],
	['price.toFixed(2) + " euros"', '2.50 euros'],
	['(now() - made).days', '17'],
	['made.format("D MMMM YYYY")', '1 September 2024'],
	['made + "1M"', '2024-10-01'],
	['made.year', '2024'],
	['made.relative()', '17 days ago'],
	['file.name.upper()', 'PLUM'],
	['file.tags.join(" ")', '#jam'],
	['[3, 1, 2].sort().map(value * 2).join("-")', '2-4-6'],
	['[1, 2, 3].reduce(acc + value, 0)', '6'],
	['formula.y + 1', '11'],
	['formula.x', ''],
	['nothing', ''],
	['min(rating, 1) + max(2, 3)', '4'],
	['"a-b".split("-")[1].title()', 'B'],
	['rating.round().toString().length', '1'],
	['kinds[0]', '[[Sweet]]'],
	['file.asLink("jar")', '[[jars/Plum.md|jar]]'],
])('formulas: %s', (formula, expected) => {
	const formulas = `formulas:\n  x: ${JSON.stringify(formula)}\n  y: '10'\nproperties:\n  formula.x: { displayName: X }`;
	expect(tableOf('order: [formula.x]\nfilters: rating > 3', formulas)).toEqual(['X', expected]);
});

test('a formula that cannot be computed says so, and is told once', () => {
	const text = 'formulas:\n  x: rating.glow()\nviews:\n  - type: table\n    order: [formula.x]';
	const { answer, remarks } = answered(SHELF, text, { language: 'base' });
	expect(answer).toMatchObject({
		rows: [['not computed'], ['not computed'], ['not computed'], ['not computed']],
	});
	expect(remarks).toEqual([
		{
			message: 'The formula “x” is not computed: The function .glow() is not known here.',
			hint: 'Leave it out, or write its result.',
		},
	]);
});

test('several views stand one below the other; one can be asked for', () => {
	const text =
		'filters: rating > 3\nviews:\n  - type: table\n    name: All\n  - type: cards\n    order: [rating]\n  - filters: glow(\n';
	expect(base(SHELF, text.replace('  - filters: glow(\n', ''))).toEqual([
		'# All',
		'Name',
		plum,
		'# View 2',
		'rating',
		'4',
	]);
	const second = answered(SHELF, text.replace('glow(', 'glow()'), { language: 'base', view: 1 });
	expect(second.answer).toMatchObject({ type: 'table', columns: ['rating'] });
	const all = answered(SHELF, text.replace('glow(', 'glow()'), { language: 'base' });
	expect(all.remarks.map(({ message }) => message)).toEqual([
		'The view “View 3” is not shown: The function glow() is not known here.',
	]);
});

test.each([
	['views: [', 'The base is not valid YAML: '],
	['- a', 'The base is not valid YAML'],
	['filters: "a >"', 'The expression ends too early'],
	['filters: { xor: [] }', '“xor” is no way to combine filters'],
	['filters: 3', 'A filter is neither text nor and, or, not'],
])('what is no base is refused: %s', (text, reason) => {
	expect(base(SHELF, text)[0]).toContain(`refused: ${reason}`);
});

test('a base without views is a table of names, with files that notes show', () => {
	const files = { 'me.md': '![[a.png]]', 'a.png': '', 'b.png': '' };
	expect(base(files, 'filters: file.ext == "png"')).toEqual(['Name', '[[a.png|a]]']);
});
