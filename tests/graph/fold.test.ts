import { expect, test } from 'vitest';
import { foldCase, foldLoose, foldName } from '../../src/graph/fold.ts';

test.each([
	['  Cold START ', 'cold start'],
	['Cafe\u0301', 'caf\u00E9'],
	['ΣΊΣΥΦΟΣ', 'σίσυφος'],
])('foldCase %s', (text, folded) => {
	expect(foldCase(text)).toBe(folded);
});

test.each([
	['Cold_Starts', 'cold starts'],
	['cold--starts', 'cold starts'],
	['a b/c-d', 'a b/c d'],
])('foldName %s', (text, folded) => {
	expect(foldName(text)).toBe(folded);
});

test.each([
	['Servers vs. Serverless?', 'servers vs serverless'],
	['💭 Thoughts', 'thoughts'],
	['C++', 'c++'],
	['C# in depth', 'c#in depth'],
	['(a) / b', 'a/b'],
	['成本：云', '成本 云'],
	['???', ''],
])('foldLoose %s', (text, folded) => {
	expect(foldLoose(text)).toBe(folded);
});
