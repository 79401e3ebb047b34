import { expect, test } from 'vitest';
import { value } from './ask.ts';

const ME = {
	'me.md': [
		'---',
		'rating: 4',
		'tags: [jam, fruit/plum]',
		'names: [Ada, bob]',
		'due: 2024-09-20',
		'"Best By": 2025-01-31',
		'friend: "[[Ada]]"',
		'shape: { size: 3 }',
		'---',
		'weight:: 2 hours',
		'shelf:: "top", "low"',
		'with:: [[Ada]], [[Bob|Robert]]',
	].join('\n'),
	'people/Ada.md': '---\nage: 36\ntitle: Ada L.\n---\n[[me]]',
};

test.each([
	['1 + 2 * 3', '7'],
	['(1 + 2) * 3', '9'],
	['7 % 4', '3'],
	['10 / 4', '2.5'],
	['1 / 0', ''],
	['0.1 + 0.2', '0.3'],
	['-2 + 1', '-1'],
	['"a" + 1', 'a1'],
	['"ab" * 3', 'ababab'],
	['1 < 2 and !(2 < 1)', 'true'],
	['1 > 2 or 2 = 2', 'true'],
	['1 != 2 && 2 >= 2', 'true'],
	['null < 1', 'true'],
	['[1, 2] + [3]', '1, 2, 3'],
	['[1, 2, 3][1]', '2'],
	['{ a: 1, b: "x" }.b', 'x'],
	['{ a: 1 }["a"]', '1'],
	['true', 'true'],
])('arithmetic, comparison, literals: %s', (expression, expected) => {
	expect(value(expression)).toBe(expected);
});

test.each([
	['this.rating', '4'],
	['this.Rating', '4'],
	['this.best-by', '2025-01-31'],
	['this.weight', '2 hours'],
	['this.shelf', 'top, low'],
	['this.with', '[[Ada]], [[Bob|Robert]]'],
	['this.friend.age', '36'],
	['this.with.age', '36, '],
	['[[Ada]].age', '36'],
	['this.shape.size', '3'],
	['this.nothing.at.all', ''],
	['rating', '4'],
	['this.file.name', 'me'],
	['this.file.path', 'me.md'],
	['this.file.tags', '#jam, #fruit/plum, #fruit'],
	['this.file.etags', '#jam, #fruit/plum'],
	['this.file.outlinks', '[[Ada]], [[Bob]]'],
	['this.file.inlinks', '[[people/Ada.md]]'],
	['[[Ada]].file.folder', 'people'],
	['length(this.file.frontmatter.names)', '2'],
])('properties: %s', (expression, expected) => {
	expect(value(expression, ME)).toBe(expected);
});

test.each([
	['date(today)', '2024-09-18'],
	['date(tomorrow) - date(today)', '1 day'],
	['date(2024-02-28) + dur(2 days)', '2024-03-01'],
	['date(2024-01-31) + dur(1 month)', '2024-02-29'],
	['date(2024-05-01T10:30).hour', '10'],
	['date(som)', '2024-09-01'],
	['date(end-of-year)', '2024-12-31'],
	['date(2024-05) < date(2024-06-01)', 'true'],
	['date("2024-05-01").weekday', '3'],
	['date(2024-05-01).week', '18'],
	['dur(1 d 2 h) + dur("30 minutes")', '1 day, 2 hours, 30 minutes'],
	['dur(90 minutes).hours', '1.5'],
	['dateformat(date(2024-05-01), "d MMM yy")', '1 May 24'],
	['dateformat(date(2024-05-01T17:05), "h:mm a")', '5:05 PM'],
	['this.due - date(today)', '2 days'],
	['date(2024-05-01) + dur(900000000000 years)', ''],
])('dates and durations: %s', (expression, expected) => {
	expect(value(expression, ME)).toBe(expected);
});

test.each([
	['contains("marmalade", "mal")', 'true'],
	['contains(this.names, "Ada")', 'true'],
	['econtains(this.names, "Ad")', 'false'],
	['icontains(this.names, "BOB")', 'true'],
	['contains(this.with, [[Ada]])', 'true'],
	['startswith("plum", "pl") and endswith("plum", "um")', 'true'],
	['choice(this.rating > 3, "good", "bad")', 'good'],
	['default(this.nothing, "none")', 'none'],
	['length("plum")', '4'],
	['reduce([1, 2, 3], (a, b) => a + b)', '6'],
	['join(sort([3, 1, 2]), "-")', '1-2-3'],
	['sum([1, 2, 3]) + max(4, 9) + min([2, 5])', '17'],
	['round(2.567, 1)', '2.6'],
	['average([1, 2])', '1.5'],
	['filter([1, 2, 3], (x) => x > 1)', '2, 3'],
	['map([1, 2], (x) => x * this.rating)', '4, 8'],
	['any([1, 2], (x) => x = 2) and all([1, 2], (x) => x > 0) and none([1], (x) => x > 1)', 'true'],
	['unique([1, 1, 2])', '1, 2'],
	['reverse([1, 2])', '2, 1'],
	['flat([[1], [2]])', '1, 2'],
	['split("a-b", "-")[1]', 'b'],
	['replace("a.b.c", ".", "/")', 'a/b/c'],
	['upper("a") + lower("B") + string(3)', 'Ab3'],
	['number("12 g")', '12'],
	['typeof(this.due) + typeof([1]) + typeof("")', 'datearraystring'],
	['link("Ada", "A.").age', '36'],
	['nonnull([null, 1])', '1'],
	['substring("plum", 1, 3) + truncate("quince", 2)', 'luqu...'],
	['padleft("7", 3, "0")', '007'],
	['regexmatch("pl.m", "plum") and regextest("l", "plum")', 'true'],
])('functions: %s', (expression, expected) => {
	expect(value(expression, ME)).toBe(expected);
});

test.each([
	['1 +', 'The expression ends too early'],
	['(1', 'The end stands where “)” is expected'],
	['"open', 'A text opens with " and does not close'],
	['unheardOf(1)', 'The function unheardOf() is not known here'],
	['1 2', '“2” stands where the end is expected'],
	['§', '“§” is not part of an expression'],
	['dur(3 moons)', '“3 moons” is no duration'],
	['regextest("(a+)+b", "aaa")', 'The pattern “(a+)+b” is not run: it may take very long'],
	['"'.padEnd(7000, 'x'), 'The query is too long'],
	['('.repeat(200), 'The expression is nested too deeply'],
	['!'.repeat(200), 'The expression is nested too deeply'],
])('what is not understood is refused: %s', (expression, reason) => {
	expect(value(expression)).toBe(`refused: ${reason}`);
});

test.each([
	['a list that doubles', '[1].__proto__'],
	['a prototype', 'this.constructor'],
	['a key of objects', '{ a: 1 }.toString'],
])('nothing of the host language is reachable: %s', (_, expression) => {
	expect(value(expression, ME)).toBe('');
});

test.each([
	`length(reduce([${'1,'.repeat(40)}1], (a, b) => a + a))`,
	`length(map([${'1,'.repeat(40)}1], (x) => ${'map([1,2,3,4,5,6,7,8,9,10], (y) => '.repeat(8)}1${')'.repeat(8)}))`,
	`1${' + 1'.repeat(1400)}`,
])('work is bounded: %#', (expression) => {
	expect(value(expression)).toMatch(
		/^(?:refused: The (?:query takes too much work|function|expression).*|\d+)$/,
	);
});
