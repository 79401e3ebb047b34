import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	changedTexts,
	entryText,
	readAddress,
	writeAddress,
} from '../../src/calculators/address.ts';
import { amountInField, shortAmount, tidy } from '../../src/calculators/amount-text.ts';
import { readOdd, unitIn } from '../../src/calculators/odd-text.ts';
import { factorOf, readPlain } from '../../src/calculators/reading.ts';
import type { Entry } from '../../src/calculators/reading.ts';
import { unitsOf } from '../../src/calculators/units.ts';
import type { Field, NumberField } from '../../src/cost-model/input.ts';
import { MODELS } from '../../src/cost-model/models.ts';

const FIELDS: readonly (readonly [string, Field])[] = [...MODELS.values()].flatMap((model) =>
	model.fields.map((field) => [`${model.id}.${field.id}`, field] as const),
);

/** A value that a reader can have typed: at most 12 digits, in the range, above the millionth, whole where it must be. */
function numbers({ min, max, step }: NumberField): fc.Arbitrary<number> {
	return fc.double({ min, max, noNaN: true }).map((value) => {
		const rounded = Math.abs(value) < 1e-6 ? 0 : Number(value.toPrecision(12));
		const whole = step === 1 ? Math.round(rounded) : rounded;
		return Math.min(max, Math.max(min, whole));
	});
}

function entries(field: Field): fc.Arbitrary<Entry> {
	if (field.type === 'boolean') return fc.boolean().map((value) => ({ value }));
	if (field.type === 'choice') {
		return fc.constantFrom(...field.choices).map(({ value }) => ({ value }));
	}
	return numbers(field).map((value) => ({ value }));
}

/** What the calculator does with a text of an address, in one step. */
function readText(field: Field, text: string): Entry {
	const reading = readOdd(field, field.type === 'number' ? { text, unit: '' } : text);
	if ('message' in reading) throw new Error(`${text}: ${reading.message}`);
	return reading;
}

describe('from an address to the state and back', () => {
	test.each(FIELDS)('%s keeps every value', (_name, field) => {
		const units = field.type === 'number' ? unitsOf(field).map(([name]) => name) : [''];
		fc.assert(
			fc.property(entries(field), fc.constantFrom('', ...units), (entry, unit) => {
				const text = entryText(field, entry, unit);
				const read = readText(field, text);
				expect(read.value).toBe(entry.value);
				expect(entryText(field, read, unitIn(field, text))).toBe(text);
			}),
			{ numRuns: 60 },
		);
	});

	test('ranges come back too', () => {
		for (const [, field] of FIELDS) {
			if (field.type !== 'number') continue;
			fc.assert(
				fc.property(numbers(field), numbers(field), (a, b) => {
					const interval = { low: Math.min(a, b), high: Math.max(a, b) };
					const text = entryText(field, { value: 0, interval }, '');
					const read = readText(field, text);
					expect(read.interval).toEqual(interval);
					expect(entryText(field, read, '')).toBe(text);
				}),
				{ numRuns: 20 },
			);
		}
	});

	test('an address of several calculators and of others keeps what is not ours', () => {
		const texts = fc.dictionary(
			fc.stringMatching(/^[a-z][A-Za-z]{0,9}$/),
			fc.string({ minLength: 1, maxLength: 20 }),
			{ maxKeys: 4 },
		);
		fc.assert(
			fc.property(texts, texts, (first, second) => {
				const [a, b] = [first, second].map((one) => new Map(Object.entries(one)));
				const start = '?highlight=servers';
				const search = writeAddress(
					writeAddress(start, 'calc-a', a ?? new Map()),
					'calc-b',
					b ?? new Map(),
				);
				expect(readAddress(search, 'calc-a').texts).toEqual(a);
				expect(readAddress(search, 'calc-b').texts).toEqual(b);
				expect(new URLSearchParams(search).get('highlight')).toBe('servers');
				const cleared = writeAddress(
					writeAddress(search, 'calc-a', new Map()),
					'calc-b',
					new Map(),
				);
				expect(cleared).toBe(start);
			}),
		);
	});
});

const REQUESTS = MODELS.get('break-even')?.fields.find(({ id }) => id === 'requests');
const DURATION = MODELS.get('break-even')?.fields.find(({ id }) => id === 'durationMs');

describe('what an address looks like', () => {
	test('it is readable, versioned, and has only what differs', () => {
		if (!REQUESTS || !DURATION) throw new Error('the model lost its inputs');
		const texts = changedTexts(
			[REQUESTS, DURATION],
			new Map<string, Entry>([
				['requests', { value: 5e6 }],
				['durationMs', { value: 200 }],
			]),
			{ given: new Map([['durationMs', { value: 200 }]]), unitOf: () => '' },
		);
		expect(writeAddress('', 'calc-bill', texts)).toBe('?calc-bill.requests=5M&v=1');
	});

	test('values are in the unit they are shown in', () => {
		if (!DURATION) throw new Error('the model lost its input');
		expect(entryText(DURATION, { value: 2000 }, 's')).toBe('2s');
		expect(entryText(DURATION, { value: 2000 }, 'ms')).toBe('2k');
		const interval = { low: 1000, high: 3000 };
		expect(entryText(DURATION, { value: 1700, interval }, 's')).toBe('1..3s');
	});

	test('of two keys the first counts, long values are cut, another version is not understood', () => {
		const { texts, known } = readAddress(
			`?calc-x.a=1&calc-x.a=2&calc-x.__proto__=3&calc-x.b=${'9'.repeat(5000)}&v=2`,
			'calc-x',
		);
		expect(texts.get('a')).toBe('1');
		expect(texts.get('b')).toHaveLength(100);
		expect(texts.get('__proto__')).toBe('3');
		expect(known).toBe(false);
		expect(readAddress('?calc-xy.a=1', 'calc-x').texts.size).toBe(0);
	});

	test.each([
		'NaN',
		'Infinity',
		'-1',
		'1e999',
		'<script>alert(1)</script>',
		'constructor',
		'9'.repeat(100),
		'1..',
		'..',
		'5..1',
		'0x10',
	])('"%s" is told, not computed with', (text) => {
		if (!REQUESTS) throw new Error('the model lost its input');
		const reading = readOdd(REQUESTS, { text, unit: '' });
		expect(reading).toHaveProperty('message');
		expect(JSON.stringify(reading)).not.toMatch(/undefined/);
	});
});

describe('numbers as text', () => {
	test('a field groups thousands, an address shortens, and neither loses a digit', () => {
		expect(amountInField(3_000_000)).toBe('3,000,000');
		expect(amountInField(1234.5678)).toBe('1,234.5678');
		expect(amountInField(0.000123)).toBe('0.000123');
		expect([5e6, 1500, 1_234_567, 0.5, 1e9, 2.5e10].map(shortAmount)).toEqual([
			'5M',
			'1500',
			'1234567',
			'0.5',
			'1B',
			'25B',
		]);
	});

	test('dividing and multiplying by a unit leaves no hair', () => {
		expect(tidy(0.07 * 1000)).toBe(70);
	});

	test('plain texts are read at once, others are left to whoever knows them', () => {
		if (!REQUESTS || DURATION?.type !== 'number') throw new Error('the model lost its inputs');
		const read = (text: string): unknown => readPlain(REQUESTS, { text, unit: '' });
		expect(read('1,000')).toEqual({ value: 1000 });
		expect([read('5M'), read(''), read('1..2'), read('abc')]).toEqual(Array(4).fill(undefined));
		expect(read('99999999999999')).toHaveProperty('message');
		expect(factorOf(DURATION, 's')).toBe(1000);
		expect(readPlain(DURATION, { text: '0.2', unit: 's' })).toEqual({ value: 200 });
	});
});
