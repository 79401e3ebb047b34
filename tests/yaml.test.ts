import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseYaml } from '../src/yaml.ts';

describe('values', () => {
	test('scalars, lists and maps become plain data; dates and yes/no stay strings', () => {
		const { value, problems } = parseYaml(
			'a: 1\nb: [x, 2025-01-02]\nc:\n  d: yes\n  e: true\n  f:\n',
		);
		expect(value).toEqual({ a: 1, b: ['x', '2025-01-02'], c: { d: 'yes', e: true, f: null } });
		expect(problems).toEqual([]);
	});

	test.each([
		['', null],
		['# only a comment', null],
		['hello', 'hello'],
		['- a', ['a']],
		['t: 12:30:45', { t: '12:30:45' }],
		['n: .nan\ni: -.inf', { n: '.nan', i: '-.inf' }],
		['%YAML 1.1\n---\na: no\nb: 2025-01-02', { a: 'no', b: '2025-01-02' }],
		['<<: {x: 1}', { '<<': { x: 1 } }],
		['1: a\n~: b', { '1': 'a', '~': 'b' }],
	])('%j', (text, value) => {
		expect(parseYaml(text)).toMatchObject({ value, problems: [] });
	});

	test('halves of characters, which cannot be written down, are replaced', () => {
		const { value } = parseYaml('a: "\\uD800x\\uDC00"\n"\\uD83D": "\\uD83D\\uDE00"');
		expect(JSON.stringify(value)).toBe('{"a":"\uFFFDx\uFFFD","\uFFFD":"\u{1F600}"}');
	});

	test('the text of unquoted scalars is kept', () => {
		const { texts } = parseYaml('version: 1.10\nnumber: 012\nquoted: "012"\ntags: [2025]');
		expect([...texts]).toEqual([
			['version', '1.10'],
			['number', '012'],
			['tags.0', '2025'],
		]);
	});
});

describe('places', () => {
	test('count from 1 and name nested keys and items with dots', () => {
		const { places } = parseYaml('# head\na:\n  b:\n    - c\ntags: [x, y]');
		expect([...places]).toEqual([
			['a', { line: 2, column: 1 }],
			['a.b', { line: 3, column: 3 }],
			['a.b.0', { line: 4, column: 7 }],
			['tags', { line: 5, column: 1 }],
			['tags.0', { line: 5, column: 8 }],
			['tags.1', { line: 5, column: 11 }],
		]);
	});
});

describe('problems', () => {
	const problemsOf = (text: string) =>
		parseYaml(text).problems.map(({ line, column, code, key }) => [line, column, code, key]);

	test('broken syntax has no value and says where', () => {
		expect(parseYaml('title: Foo: bar\nx: @y').value).toBeUndefined();
		expect(problemsOf('title: Foo: bar\nx: @y')).toEqual([
			[1, 8, 'syntax', ''],
			[2, 4, 'syntax', ''],
		]);
	});

	test('a key given twice is reported, the first one counts', () => {
		expect(parseYaml('a: 1\nb: {c: 1, c: 2}\na: 3').value).toEqual({ a: 1, b: { c: 1 } });
		expect(problemsOf('a: 1\nb: {c: 1, c: 2}\na: 3')).toEqual([
			[2, 11, 'duplicate-key', 'b.c'],
			[3, 1, 'duplicate-key', 'a'],
		]);
	});

	test('prototype names are refused at every depth and pollute nothing', () => {
		const text = '__proto__: {polluted: 1}\nconstructor: 1\na: {prototype: {b: 1}, c: 2}';
		const { value } = parseYaml(text);
		expect(value).toEqual({ a: { c: 2 } });
		expect(Object.getPrototypeOf(value)).toBeNull();
		expect('polluted' in {}).toBe(false);
		expect(problemsOf(text)).toEqual([
			[1, 1, 'refused-key', '__proto__'],
			[2, 1, 'refused-key', 'constructor'],
			[3, 5, 'refused-key', 'a.prototype'],
		]);
	});

	test('a list or map as key is refused', () => {
		expect(parseYaml('title: {{title}}').value).toEqual({ title: {} });
		expect(problemsOf('title: {{title}}')).toEqual([[1, 9, 'refused-key', 'title.']]);
	});

	test('unknown tags are reported and evaluate nothing', () => {
		const text = 'a: !!js/function "function () {}"';
		expect(parseYaml(text).value).toEqual({ a: 'function () {}' });
		expect(problemsOf(text)).toEqual([[1, 4, 'tag', '']]);
	});

	test('aliases work, cycles and unknown names are dropped', () => {
		expect(parseYaml('a: &x [1, 2]\nb: *x').value).toEqual({ a: [1, 2], b: [1, 2] });
		expect(parseYaml('a: &x {self: *x, b: 1}').value).toEqual({ a: { b: 1 } });
		expect(problemsOf('a: &x {self: *x}\nb: *no')).toEqual([
			[1, 14, 'alias', 'a.self'],
			[2, 4, 'alias', 'b'],
		]);
	});

	test('an alias bomb stays small', () => {
		let bomb = 'a: &a [x,x,x,x,x,x,x,x,x]\n';
		for (const [above, name] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg', 'gh', 'hi']) {
			bomb += `${name}: &${name} [${Array(9).fill(`*${above}`).join()}]\n`;
		}
		const { value, problems } = parseYaml(bomb);
		expect(JSON.stringify(value).length).toBeLessThan(10_000);
		expect(problems).toHaveLength(1);
		expect(problems[0]).toMatchObject({ code: 'alias' });
	});

	test('depth, length and the number of values are capped', () => {
		expect(problemsOf(`a: ${'['.repeat(3000)}`)).toEqual([[1, 1, 'limit', '']]);
		const nested = parseYaml(`a: ${'['.repeat(40)}${']'.repeat(40)}`);
		expect(nested.problems).toMatchObject([{ code: 'limit', line: 1, column: 36 }]);
		expect(problemsOf('a'.repeat(70_000))).toEqual([[1, 1, 'limit', '']]);
		const many = `a: [${'1,'.repeat(15_000)}1]\nb: 2`;
		expect(parseYaml(many).problems).toMatchObject([{ code: 'limit', line: 1 }]);
	});

	test('at most ten are listed', () => {
		expect(problemsOf('a: 1\n'.repeat(50))).toHaveLength(10);
	});
});

test('never throws and never makes more than its limits', () => {
	const alphabet = fc.constantFrom(...'ab:-[]{}&*!|>%@`"\'#,? \n\t0.~<=\\');
	fc.assert(
		fc.property(fc.string({ unit: alphabet, maxLength: 60 }), (text) => {
			expect(() => JSON.stringify(parseYaml(text).value)).not.toThrow();
		}),
		{ numRuns: 500 },
	);
});
