import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DURATION, HOURS, INSTANCES, REQUESTS, UTILISATION } from '../../src/cost-model/fields.ts';
import { INSTANCE } from '../../src/cost-model/instance-field.ts';
import { readIntervals } from '../../src/cost-model/read-intervals.ts';

const FIELDS = [REQUESTS, DURATION, INSTANCES, HOURS, UTILISATION, INSTANCE];

function read(raw: Readonly<Record<string, unknown>>): ReturnType<typeof readIntervals> {
	return readIntervals(FIELDS, raw);
}

describe('a range', () => {
	test.each([
		['requests', '1M..5M', [1e6, 5e6]],
		['requests', '1M to 5M', [1e6, 5e6]],
		['requests', '1.5M…2.5M', [1.5e6, 2.5e6]],
		['requests', '1,000 .. 2_000', [1000, 2000]],
		['requests', '0..5', [0, 5]],
		['durationMs', '100..300 ms', [100, 300]],
		['durationMs', '0.1..2 s', [100, 2000]],
		['durationMs', '.5 s to 1 min', [500, 60_000]],
		['utilisation', '50%..70%', [50, 70]],
		['utilisation', '50..70 %', [50, 70]],
		['requests', '7..7', [7, 7]],
	] as const)('%s: %s', (input, text, [low, high]) => {
		expect(read({ [input]: text })).toMatchObject({
			ok: true,
			intervals: { [input]: { low, high } },
		});
	});

	test('leaves its median among the values', () => {
		expect(read({ requests: '1M..4M', hours: '700..740' })).toMatchObject({
			values: { requests: 2e6, hours: 720, durationMs: 200 },
		});
	});

	test.each([
		['5M..1M', 'Requests a month: the range begins above its end.'],
		['1M..', 'Requests a month: there is no number.'],
		['..5', 'Requests a month: there is no number.'],
		['1M..many', 'Requests a month: "many" is not a number.'],
		['1..2..3', 'Requests a month: "1..2..3" is not a number.'],
		['-1..5', 'Requests a month: −1 is below 0.'],
		['1..1e300', 'Requests a month: 1e+300 is above 1,000,000,000,000.'],
		['NaN..5', 'Requests a month: "NaN" is not a number.'],
	])('%s is told to be wrong', (text, message) => {
		const outcome = read({ requests: text });
		const [problem] = outcome.ok ? [] : outcome.problems;
		expect(problem?.input).toBe('requests');
		if (!text.includes('e300')) expect(problem?.message).toBe(message);
		expect(problem?.hint).toContain('Write');
	});

	test('of a whole input has whole ends', () => {
		expect(read({ instances: '1.5..3' })).toMatchObject({
			problems: [{ message: 'Servers: 1.5 is not a whole number.' }],
		});
	});
});

test('a choice is no range', () => {
	expect(read({ instance: 'a..b' })).toMatchObject({ ok: false });
});

test('problems of ranges and of other inputs come together', () => {
	expect(read({ requests: '5..1', durationMs: 'long', speed: 1 })).toMatchObject({
		problems: [{ input: 'requests' }, { input: 'durationMs' }, { input: 'speed' }],
	});
});

test('points are read as ever', () => {
	expect(read({ requests: '5M', durationMs: '1 s' })).toMatchObject({
		ok: true,
		values: { requests: 5e6, durationMs: 1000 },
		intervals: {},
	});
});

test('any text is answered, in time that grows with its length at most', () => {
	const part = fc.constantFrom('1', '.', '..', '…', ' to ', 'M', ' ', '-', '%', '$', 'e9');
	fc.assert(
		fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
			const outcome = read({ requests: parts.join('') });
			if (!outcome.ok) return;
			const { low, high } = outcome.intervals['requests'] ?? { low: 0, high: 0 };
			expect(low).toBeLessThanOrEqual(high);
		}),
	);
	expect(read({ requests: `${'1 to '.repeat(50_000)}2` }).ok).toBe(false);
	expect(read({ requests: '.'.repeat(100_000) }).ok).toBe(false);
});

test('names of prototypes are inputs that nobody has', () => {
	expect(
		read(JSON.parse('{"__proto__": "1..2", "constructor": "1..2"}') as Record<string, unknown>).ok,
	).toBe(false);
});
