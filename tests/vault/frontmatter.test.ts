import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { readFrontmatter } from '../../src/vault/frontmatter.ts';

const read = (text: string) => {
	const { entries, body, firstLine, findings, suspect, present } = readFrontmatter(text);
	return {
		data: Object.fromEntries(entries.map(({ key, value }) => [key, value])),
		lines: entries.map(({ place }) => place.line),
		body,
		firstLine,
		present,
		suspect: suspect?.line,
		findings: findings.map(({ level, code, line }) => `${level} ${code} ${line}`),
	};
};

describe('where a block begins and ends', () => {
	test('YAML between two lines of ---, blanks behind them allowed', () => {
		expect(read('--- \ntitle: a\n\ntags: [x]\n\n---\t\n\nbody')).toEqual({
			data: { title: 'a', tags: ['x'] },
			lines: [2, 4],
			body: '\nbody',
			firstLine: 7,
			present: true,
			suspect: undefined,
			findings: [],
		});
	});

	test.each(['---\n---\nb', '---\n# comment\n---\nb', '---\n\n---\nb'])('empty: %j', (text) => {
		expect(read(text)).toMatchObject({ data: {}, body: 'b', present: true, findings: [] });
	});

	test.each([
		'',
		'text',
		'----\na 1\n----',
		'----\na: 1\n---',
		'--- a title ---\na',
		'    ---\na: 1\n---',
		'{% x %}\n',
	])('none: %j', (text) => {
		expect(read(text)).toMatchObject({ data: {}, body: text, firstLine: 1, present: false });
	});

	test('blank lines before a block of data are forgiven, so that its marks count', () => {
		expect(read('\n\n---\ndraft: true\n---\nb')).toMatchObject({
			data: { draft: true },
			lines: [4],
			body: 'b',
			firstLine: 6,
		});
	});

	test('a note without closing line loses nothing', () => {
		expect(read('---\ntitle: a\ntags:\n  - x\n\n# Body\n')).toMatchObject({
			data: { title: 'a', tags: ['x'] },
			body: '\n# Body\n',
			firstLine: 5,
			findings: ['error frontmatter-unclosed 1'],
		});
		expect(read('---\ntitle: a\n---foo\nbody')).toMatchObject({
			data: { title: 'a' },
			body: '---foo\nbody',
			findings: ['error frontmatter-unclosed 1'],
		});
	});

	test.each([
		['---\n\nSome prose.\n', ['info frontmatter-rule 1']],
		['---\nSome prose: it goes on: and on.\n\nMore.\n---\nEnd', ['info frontmatter-rule 1']],
		['---\nSome prose.\n---\nEnd', ['warning frontmatter-not-mapping 2']],
		['---\n- a\n- b\n---\nEnd', ['warning frontmatter-not-mapping 2']],
		['---\n~\n---\nEnd', ['warning frontmatter-not-mapping 2']],
	])('text that starts with a rule stays text: %j', (text, findings) => {
		expect(read(text)).toMatchObject({ body: text, firstLine: 1 });
		if (!text.includes(': ')) expect(read(text).findings).toEqual(findings);
	});
});

describe('code is never run', () => {
	const languages = ['js', 'javascript', 'JS', 'JavaScript', 'coffee', 'cson', 'ts', 'constructor'];
	const prototypes = ['toString', 'valueOf', 'hasOwnProperty', '__proto__', 'lisp'];

	test.each([...languages, ...prototypes].map((name) => `---${name}`).concat('---  Js', '--- js'))(
		'%s is refused',
		(opening) => {
			const spy = vi.fn();
			Object.assign(globalThis, { canary: spy });
			const text = `${opening}\nmodule.exports = globalThis.canary()\n---\nBody of the note\n`;
			expect(read(text)).toEqual({
				data: {},
				lines: [],
				body: 'Body of the note\n',
				firstLine: 4,
				present: true,
				suspect: undefined,
				findings: ['error frontmatter-code 1'],
			});
			expect(spy).not.toHaveBeenCalled();
			Reflect.deleteProperty(globalThis, 'canary');
		},
	);

	test('a body that starts like code is text, however often it is read', () => {
		const text = '---\ntitle: a\n---\n---js\nglobalThis.pwned = 1\n---\n';
		expect([read(text), read(text)]).toMatchObject([
			{ body: text.slice(17) },
			{ body: text.slice(17) },
		]);
		expect('pwned' in globalThis).toBe(false);
	});

	test.each(['__proto__', 'constructor', 'toString'])(
		'a note that says only %s is kept',
		(text) => {
			expect(read(text)).toMatchObject({ data: {}, body: text });
		},
	);

	test('a mark inside refused code holds the note back', () => {
		expect(read('---js\n{ title: "a", draft: true }\n---\nb').suspect).toBe(2);
	});

	test('two readings share nothing', () => {
		const text = '---\ntags: [a]\n---\n';
		const [first] = readFrontmatter(text).entries;
		(first?.value as string[]).push('b');
		expect(read(text).data).toEqual({ tags: ['a'] });
	});
});

describe('TOML and JSON', () => {
	test('TOML between +++; dates stay text', () => {
		const text = '+++\ntitle = "a"\ndate = 2025-01-02T03:04:14\ntags=["x"]\n[extra]\nn = 1\n+++\nb';
		expect(read(text)).toMatchObject({
			data: { title: 'a', date: '2025-01-02T03:04:14.000', tags: ['x'], extra: { n: 1 } },
			lines: [2, 3, 4, 1],
			body: 'b',
			firstLine: 8,
			findings: [],
		});
	});

	test('broken TOML is read line by line', () => {
		expect(read('+++\ntitle = a b\ndraft = true\n+++\nb')).toMatchObject({
			data: { title: 'a b', draft: true },
			findings: ['error frontmatter-syntax 2'],
		});
	});

	test.each([
		['{"title":"a","tags":["x"]}\nbody', [1, 1], 2],
		['{\n"title": "a",\n"tags": ["x"]\n}\nbody', [2, 3], 5],
		['---\n{"title":"a","tags":["x"]}\n---\nbody', [2, 2], 4],
		['---json\n{"title":"a","tags":["x"]}\n---\nbody', [2, 2], 4],
	])('JSON: %j', (text, lines, firstLine) => {
		const data = { title: 'a', tags: ['x'] };
		expect(read(text)).toMatchObject({ data, lines, firstLine, body: 'body', findings: [] });
	});

	test.each(['{"a": }\ntext', '{"a": 1', '{"a": 1} and text\n'])(
		'no JSON: %j keeps its text',
		(text) => {
			const { body, data } = read(text);
			expect(data).toEqual({});
			expect(text).toContain(body);
		},
	);

	test('prototype names are refused in every language', () => {
		for (const text of [
			'---\n__proto__: {x: 1}\na: 1\n---\n',
			'{"__proto__": {"x": 1}, "a": 1}\n',
			'+++\na = 1\n[constructor]\nx = 1\n+++\n',
		]) {
			expect(read(text).data).toEqual({ a: 1 });
			expect(read(text).findings.join()).toContain('warning frontmatter-refused-key');
		}
		expect('x' in {}).toBe(false);
	});
});

describe('broken YAML is read line by line', () => {
	test('good lines are saved, the bad one is named with its correction', () => {
		const text =
			'---\ndate: 2025-01-02\ntitle: Foo: bar\ntags:\n  - a\n\t- b\naliases: [x, y]\n---\nbody';
		expect(read(text)).toMatchObject({
			data: { date: '2025-01-02', title: 'Foo: bar', aliases: ['x', 'y'] },
			lines: [2, 3, 4, 7],
			body: 'body',
			firstLine: 9,
			findings: ['error frontmatter-syntax 3'],
		});
		expect(readFrontmatter(text).findings[0]?.hint).toBe(
			'Put the value in quotes: title: "Foo: bar"',
		);
	});

	test.each([
		['---\ntitle: a: b\n  draft: true\n---\n', 3],
		['---\ntitle: "a\n{draft: true\n---\n', 3],
		['---\ntitle: a: b\n- private: yes\n---\n', 3],
		['---\n- a\n- draft: true\n---\nb', 3],
		['---\na: 1\ndraft: true\ndraft: false\n---\n', 4],
		['---\ndraft: *nobody\n---\n', 2],
	])('what looks like a mark but cannot be read is pointed out: %j', (text, line) => {
		expect(read(text).suspect).toBe(line);
	});

	test('lines that say nothing are named', () => {
		const [found] = readFrontmatter('---\na: b: c\nd: 1\nstray\n---\n').findings;
		expect(found?.message).toMatch(/read line by line without line 4\.$/);
	});

	test('a mark below an unclosed block is pointed out', () => {
		expect(read('---\ntitle: a\n\ndraft: true\n\nText').suspect).toBe(4);
	});

	test('an alias bomb, a cycle and deep nesting are bounded and named', () => {
		let bomb = 'a: &a [x,x,x,x,x,x,x,x,x]\n';
		for (const [above, name] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg', 'gh', 'hi']) {
			bomb += `${name}: &${name} [${Array(9).fill(`*${above}`).join()}]\n`;
		}
		expect(read(`---\n${bomb}---\nb`)).toMatchObject({
			body: 'b',
			findings: ['error frontmatter-alias 4'],
		});
		expect(read('---\nx: &x {self: *x}\n---\nb').findings).toEqual(['error frontmatter-alias 2']);
		expect(read(`---\na: ${'['.repeat(2000)}\n---\nb`).body).toBe('b');
	});

	test('blank lines and length are bounded before any parser runs', () => {
		expect(read(`---\na: 1\n${'\n'.repeat(60_000)}\n---\nb`)).toMatchObject({
			data: { a: 1 },
			body: 'b',
			findings: ['error frontmatter-syntax 1'],
		});
		expect(read(`---\na: 1\nb: ${'x'.repeat(70_000)}\ndraft: true\n---\nb`).data).toMatchObject({
			a: 1,
			draft: true,
		});
	});
});

describe('hostile sizes come to an end', () => {
	test.each([
		['an opening line of blanks', `---${' '.repeat(1e6)}x y`],
		['many keys without closing line', `---\n${'a: 1\n'.repeat(2e5)}`],
		['many marks', `---\na: b: c\n${'draft: true\n'.repeat(1e5)}---\n`],
		['a million escaped quotes', `{"a": ${'\\"'.repeat(1e6)}`],
		['a million braces', `{"a":${'{'.repeat(1e6)}`],
		['a tag of slashes', `---\ntags: "${'/'.repeat(6e4)}a"\n---\n`],
		['blank lines', '\n'.repeat(1e6)],
		['quotes', `---\n${'"'.repeat(2e4)}\n---\n`],
	])('%s', (_name, text) => {
		expect(text.endsWith(read(text).body)).toBe(true);
	});
});

test('never throws, and body and block add up to the file', () => {
	const unit = fc.constantFrom(
		...'---',
		'\n',
		'\n---\n',
		'+++',
		': ',
		'draft',
		'a',
		'{',
		'}',
		'[',
		'"',
		' ',
		'\t',
		'#',
		'&x',
		'*x',
	);
	fc.assert(
		fc.property(fc.array(unit, { maxLength: 40 }), (parts) => {
			const text = parts.join('');
			const { body, firstLine } = readFrontmatter(text);
			expect(text.endsWith(body)).toBe(true);
			const before = text.slice(0, text.length - body.length).split('\n').length;
			if (body !== '') expect(firstLine).toBe(before);
		}),
		{ numRuns: 1000 },
	);
});
