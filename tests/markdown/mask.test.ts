import { expect, test } from 'vitest';
import { splitLines } from '../../src/markdown/lines.ts';
import { cleanSource, lastAtMost, maskSource, restore } from '../../src/markdown/mask.ts';
import { startReading, type Span } from '../../src/markdown/reading.ts';

const span = (start: number, raw: string): Span => ({
	start,
	end: start + raw.length,
	raw,
	render: () => [],
});

test('offsets of the masked text lead to the places of the file', () => {
	const masked = maskSource(splitLines('ab [[c]] d\n[[e]] f', 10), () => [
		span(3, '[[c]]'),
		span(11, '[[e]]'),
	]);
	expect(masked.text).toBe('ab \uFDD00\uFDD1 d\n\uFDD01\uFDD1 f');
	const columns = [...masked.text].map((_, offset) => masked.placeAt(offset));
	expect(columns[0]).toEqual({ line: 10, column: 1 });
	expect(columns[3]).toEqual({ line: 10, column: 4 });
	expect(columns[7]).toEqual({ line: 10, column: 10 });
	expect(columns[9]).toEqual({ line: 11, column: 1 });
	expect(columns[13]).toEqual({ line: 11, column: 7 });
	expect(restore(startReading(masked), masked.text)).toBe('ab [[c]] d\n[[e]] f');
});

test('of two spans that overlap the first is taken', () => {
	const masked = maskSource(splitLines('abcdef', 1), () => [span(1, 'bcd'), span(2, 'cde')]);
	expect(masked.text).toBe('a\uFDD00\uFDD1ef');
});

test('a shifted line keeps the columns of its file', () => {
	const { placeAt } = maskSource([{ text: '> a', line: 4, shift: 2 }], () => []);
	expect(placeAt(2)).toEqual({ line: 4, column: 5 });
});

test('noncharacters and NUL leave the source, and nothing moves', () => {
	expect(cleanSource('a\0b\uFDD0c\uFDEFd')).toBe('a\uFFFDb\uFFFDc\uFFFDd');
});

test('the last number that is small enough is found', () => {
	expect([-1, 0, 4, 5, 99].map((limit) => lastAtMost([0, 5, 9], limit))).toEqual([-1, 0, 0, 1, 2]);
});
