import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../src/graph/build.ts';
import { findNamings } from '../../src/graph/namings.ts';
import { vaultOf } from '../../src/vault/memory.ts';

/** Which notes name which, with the sentence, the name in brackets. */
function namings(files: Readonly<Record<string, string>>): Record<string, string[]> {
	const found = findNamings(buildGraph(vaultOf(files)));
	return Object.fromEntries(
		[...found].map(([id, { by }]) => [
			id,
			by.map(
				({ from, context: { before, label, after } }) => `${from}: ${before}[${label}]${after}`,
			),
		]),
	);
}

const COLD = { 'cold.md': '---\ntitle: Cold starts\naliases: [warm-up time, lambda]\n---\n' };

describe('a note is named', () => {
	test('by its title or an alias, in any case, with its sentence', () => {
		expect(
			namings({ ...COLD, 'a.md': 'One. Here cold starts matter! Two.', 'b.md': 'Warm-up time.' }),
		).toEqual({ cold: ['a: Here [cold starts] matter!', 'b: [Warm-up time].'] });
	});

	test('in cells, lists, quotes and callouts, under its heading', () => {
		const files = {
			...COLD,
			'a.md': '## Where\n\n| x |\n|---|\n| cold starts |\n',
			'b.md': '- cold starts\n',
			'c.md': '> [!note] On cold starts\n> text\n',
		};
		expect(Object.values(namings(files)).flat()).toHaveLength(3);
		const [first] = findNamings(buildGraph(vaultOf(files))).get('cold' as never)?.by ?? [];
		expect(first).toMatchObject({ from: 'a', heading: 'where' });
	});

	test.each([
		['Chinese', '机器学习', '我们用机器学习来判断。', '我们用[机器学习]来判断。'],
		['Japanese', 'サーバー費用', '今日サーバー費用を見た。', '今日[サーバー費用]を見た。'],
		['Korean with its particles', '서버리스', '나는 서버리스를 쓴다.', '나는 [서버리스]를 쓴다.'],
		['Greek', 'Ψυχρή εκκίνηση', 'Η ψυχρή εκκίνηση αργεί.', 'Η [ψυχρή εκκίνηση] αργεί.'],
		[
			'apostrophes of both kinds',
			'Amdahl’s law',
			"By Amdahl's law it ends.",
			"By [Amdahl's law] it ends.",
		],
		[
			'quoted code beside it',
			'Cold starts',
			'With `x` cold starts end.',
			'With `x` [cold starts] end.',
		],
	])('%s', (_, ...[title, text, expected]) => {
		expect(namings({ 'x.md': `---\ntitle: ${title}\n---\n`, 'a.md': text })).toEqual({
			x: [`a: ${expected}`],
		});
	});

	test('however often it is linked', () => {
		const linked = Object.fromEntries(
			Array.from({ length: 50 }, (_, n) => [`n${String(n)}.md`, '[[Cold starts]]']),
		);
		expect(namings({ ...COLD, ...linked, 'a.md': 'Of cold starts.' })).toEqual({
			cold: ['a: Of [cold starts].'],
		});
	});

	test('by the longest name', () => {
		const files = { ...COLD, 'more.md': '---\ntitle: Cold starts in Java\n---\n' };
		expect(namings({ ...files, 'a.md': 'Of cold starts in Java.' })).toEqual({
			more: ['a: Of [cold starts in Java].'],
		});
	});
});

describe('a note is not named', () => {
	test.each([
		['in a link', '[cold starts](https://x.example) [[x|cold starts]]'],
		['in code', '`cold starts`\n\n```\ncold starts\n```'],
		['in raw HTML links and code', '<a href="/x">cold starts</a> <code>cold starts</code>'],
		['in a formula', '$x = \\text{cold starts}$'],
		['in a heading', '# Cold starts\n\n## Cold starts'],
		['where it is linked elsewhere', '[[cold]] and cold starts'],
		['inside another word', 'scold starts cold startsup'],
		['across sentences', 'It was cold. Starts are slow.'],
		['in frontmatter', '---\ndescription: cold starts\n---\n'],
	])('%s', (_, text) => {
		expect(namings({ ...COLD, 'a.md': text })).toEqual({});
	});

	test('in itself, or by a name that several notes have, is short, or is a number', () => {
		const files = {
			'a.md': '---\ntitle: Cold starts\n---\ncold starts',
			'one/b.md': '---\ntitle: Same name\n---\n',
			'two/b.md': '---\ntitle: Same name\n---\n',
			'cost.md': '',
			'2024.md': '',
			'c#.md': '',
			'机器.md': '',
			'x.md': 'same name cost 2024 2024-2024 c# 机器人',
		};
		expect(namings(files)).toEqual({});
	});

	test('by a word that many notes use', () => {
		const many = Object.fromEntries(
			Array.from({ length: 200 }, (_, n) => [
				`n${String(n)}.md`,
				`The lambda is here.${n % 50 === 0 ? ' Cold starts too.' : ''}`,
			]),
		);
		const found = namings({ ...COLD, ...many });
		expect(found['cold']).toHaveLength(4);
		expect(found['cold']?.join()).not.toContain('lambda');
	});
});

test('at most ten notes are shown, the newest first, each once', () => {
	const many = Object.fromEntries(
		Array.from({ length: 12 }, (_, n) => [
			`n${String(n)}.md`,
			`---\ndate: 2024-01-${String(10 + n)}\n---\n\nCold starts. Cold starts.`,
		]),
	);
	const rest = Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`r${String(n)}.md`, 'x']));
	const found = findNamings(buildGraph(vaultOf({ ...COLD, ...many, ...rest })));
	const cold = found.get('cold' as never);
	expect(cold?.by.map(({ from }) => from)).toEqual(
		[11, 10, 9, 8, 7, 6, 5, 4, 3, 2].map((n) => `n${String(n)}`),
	);
	expect(cold?.more).toBe(true);
});

test('drafts neither name nor are named', () => {
	const files = {
		'cold.md': '---\ntitle: Cold starts\ndraft: true\n---\n',
		'warm.md': '---\ntitle: Warm starts\n---\ncold starts',
		'secret.md': '---\ndraft: true\n---\nwarm starts',
	};
	expect(namings(files)).toEqual({});
});
