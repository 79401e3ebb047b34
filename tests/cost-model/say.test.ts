import { expect, test } from 'vitest';
import {
	inSentence,
	sayCount,
	sayExactUsd,
	sayList,
	sayPercent,
	sayShort,
	sayTime,
	sayUsd,
} from '../../src/cost-model/say.ts';

test.each([
	[4_278_134, '4.28 million'],
	[26_916_596, '26.9 million'],
	[999_900, '1 million'],
	[3e9, '3 billion'],
	[1e13, '10 trillion'],
	[2814.6, '2,815'],
	[10.24, '10.2'],
	[1.628, '1.6'],
	[0, '0'],
])('%d is said %s', (value, text) => {
	expect(sayCount(value)).toBe(text);
});

test('money in cents, and with all its digits where that is asked', () => {
	expect(sayUsd(77.161)).toBe('$77.16');
	expect(sayUsd(0.0034)).toBe('$0.0034');
	expect(sayUsd(0)).toBe('$0.00');
	expect(sayExactUsd(12.264)).toBe('$12.264');
	expect(sayExactUsd(12)).toBe('$12.00');
	expect(sayExactUsd(0.5)).toBe('$0.50');
	expect(sayShort(100_000)).toBe('100K');
});

test('lists and labels as prose has them', () => {
	expect(sayList(['a', 'b', 'c'])).toBe('a, b and c');
	expect(sayList(['a'])).toBe('a');
	expect(sayList([])).toBe('');
	expect(inSentence('Duration on x86')).toBe('duration on x86');
	expect(inSentence('HTTP API requests')).toBe('HTTP API requests');
});

test.each([
	[0.5707, '57%'],
	[0.0493, '4.9%'],
	[0.0015, '0.15%'],
	[0.998, '99.8%'],
	[1, '100%'],
	[2.283, '228%'],
	[-0.12, '−12%'],
	[0, '0%'],
])('a share of %d is said %s', (ratio, text) => {
	expect(sayPercent(ratio)).toBe(text);
});

test.each([
	[0.3, '0.3 ms'],
	[37.54, '37.5 ms'],
	[8184, '8.2 s'],
	[390_000, '6.5 min'],
	[172_800_000, '48 h'],
])('%d ms are said %s', (ms, text) => {
	expect(sayTime(ms).replace('\u00A0', ' ')).toBe(text);
});
