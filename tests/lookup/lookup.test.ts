import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexLanguage } from '../../src/lookup/files.ts';
import { fold, tokensOf, wordsOf } from '../../src/lookup/fold.ts';
import { leadingToken, rankNames, shardCount, shardOf, shardsOf } from '../../src/lookup/names.ts';
import { isEmpty, readQuestion } from '../../src/lookup/question.ts';
import { knows, nearestWords, typingDistance } from '../../src/lookup/vocabulary.ts';

describe('words', () => {
	test.each([
		['Größe', 'grosse'],
		['ÉGALITÉ', 'egalite'],
		['الخَوَادِمُ', 'الخوادم'],
		['Ｆｕｌｌ', 'full'],
		['Łódź', 'lodz'],
		['が', 'が'],
	])('%s is folded to %s', (text, folded) => {
		expect(fold(text)).toBe(folded);
	});

	test('keep their signs, and points inside of numbers', () => {
		expect(wordsOf('C++, C# at $0.20 (95%).')).toEqual(['C++', 'C#', 'at', '$0.20', '95%']);
		expect(tokensOf('1,000.50')).toEqual(['100050']);
	});

	test('of scripts without spaces are characters', () => {
		expect(tokensOf('AWS 服务器')).toEqual(['aws', '服', '务', '器']);
	});

	test('of any text are folded the same twice', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				expect(fold(fold(text))).toBe(fold(text));
			}),
		);
	});
});

describe('a question', () => {
	test.each([
		['cold start', { words: ['cold', 'start'] }],
		['"cold start" lambda', { words: ['lambda'], phrases: ['cold start'] }],
		['“cold start', { phrases: ['cold start'] }],
		['cost -lambda -"free tier"', { words: ['cost'], without: ['lambda', 'free tier'] }],
		[
			'kind:thought tag:"idle cost" x',
			{ words: ['x'], filters: { kind: ['thought'], tag: ['idle cost'] } },
		],
		['break-even', { words: ['break-even'] }],
		['http://a.b', { words: ['http://a.b'] }],
		['"one"', { words: ['one'] }],
		['#tag C#', { words: ['#tag', 'C#'] }],
	])('%s', (text, expected) => {
		expect(readQuestion(text)).toMatchObject(expected);
	});

	test('of nothing but signs is empty', () => {
		for (const text of ['', ' ', '-', '" "', '- "', '()', '…'])
			expect(isEmpty(readQuestion(text)), text).toBe(true);
	});

	test('can be anything', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				const { words, phrases, without } = readQuestion(text);
				for (const part of [...words, ...phrases, ...without]) expect(part.trim()).not.toBe('');
			}),
		);
	});
});

describe('names', () => {
	const names = [
		{ n: 'Cold starts', u: '/a/', k: 'note', c: 3 },
		{ n: 'Cold starts are for the quiet', u: '/b/', k: 'thought' },
		{ n: 'Why starts are cold', u: '/c/', k: 'note' },
		{ n: 'cold starts', u: '/wanted/x/', k: 'ghost' },
		{ n: 'Freezing', t: 'Cold', u: '/d/', k: 'note' },
		{ n: 'cold', u: '/tags/cold/', k: 'tag' },
		{ n: '空闲的价格', u: '/zh/', k: 'note' },
	] as const;
	const found = (question: string): string[] =>
		rankNames(names, question).map(({ name }) => name.u);

	test('that are the same come first, then those that begin so, then those with all words', () => {
		expect(found('cold starts')).toEqual(['/a/', '/wanted/x/', '/b/', '/c/']);
		expect(found('COLD st')).toContain('/a/');
		expect(found('freez')).toEqual(['/d/']);
		expect(found('闲的')).toEqual(['/zh/']);
		expect(found('#cold')[0]).toBe('/tags/cold/');
		expect(found('nothing')).toEqual([]);
		expect(found('…')).toEqual([]);
	});

	test('lie in the file of the longest word of any question that has their words', () => {
		fc.assert(
			fc.property(
				fc.array(fc.string({ minLength: 1, unit: 'grapheme' }), { minLength: 1 }),
				(all) => {
					const name = all.join(' ');
					const shards = shardCount(3000);
					const token = leadingToken(name);
					if (token !== undefined && !name.trim().startsWith('#'))
						expect(shardsOf(name, shards).has(shardOf(token, shards))).toBe(true);
				},
			),
		);
	});
});

describe('a vocabulary', () => {
	const words = ['serverless', 'server', 'monolith', 'größe', 'cost'];
	test.each([
		['severless', 'serverless'],
		['serverlses', 'serverless'],
		['monolth', 'monolith'],
		['grösse', undefined],
		['groese', 'größe'],
		['csot', 'cost'],
		['xyzzy', undefined],
	])('%s → %s', (typed, meant) => {
		expect(nearestWords(words, typed)).toEqual(meant === undefined ? [] : [meant]);
	});

	test('offers all that are as near, the most frequent first', () => {
		expect(nearestWords(['usage', 'use', 'usable', 'sale'], 'usale')).toEqual([
			'usage',
			'usable',
			'sale',
		]);
	});

	test('knows words by their beginning', () => {
		expect([knows(words, 'serverl'), knows(words, 'gross'), knows(words, 'sex')]).toEqual([
			true,
			true,
			false,
		]);
	});

	test('a distance is the same both ways, and none from a word to itself', () => {
		const word = fc.string({ maxLength: 8 });
		fc.assert(
			fc.property(word, word, (a, b) => {
				expect(typingDistance(a, b, 9)).toBe(typingDistance(b, a, 9));
				expect(typingDistance(a, a, 2)).toBe(0);
			}),
		);
	});
});

test('a language is indexed without its region', () => {
	expect(['en-GB', 'zh-Hans', 'pt_BR', 'DE'].map(indexLanguage)).toEqual(['en', 'zh', 'pt', 'de']);
});
