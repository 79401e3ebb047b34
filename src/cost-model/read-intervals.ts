/** Reads inputs that may be ranges: `1M..5M`, `100 to 300 ms`, a list of two numbers. */
import { parseAmount } from './amount.ts';
import type { Field, Failure, InputProblem, NumberField, Value, Values } from './input.ts';
import { numberHint } from './input.ts';
import { medianOf } from './intervals.ts';
import type { Interval, Intervals } from './intervals.ts';
import { readInputs } from './read-inputs.ts';

type Read = { readonly ok: true; readonly values: Values; readonly intervals: Intervals } | Failure;
type Ends = readonly [low: string, high: string];

const TO = /^(?<low>[^.…]*(?:\.\d[^.…]*)?)(?:\.\.+|…)(?<high>.*)$|^(?<from>.*?) to (?<until>.*)$/u;

/**
 * Reads raw inputs as `readInputs` does; a number may also be a 90 % interval, `low..high` or `low to high`. A low
 * end without a unit has that of the high end. The values are complete: an interval's is its median.
 */
export function readIntervals(
	specs: readonly Field[],
	raw: Readonly<Record<string, unknown>>,
): Read {
	const points = new Map<string, unknown>(Object.entries(raw));
	const intervals = new Map<string, Interval>();
	const problems: InputProblem[] = [];
	for (const spec of specs) {
		const ends = spec.type === 'number' ? endsOf(points.get(spec.id)) : undefined;
		if (ends === undefined || spec.type !== 'number') continue;
		points.delete(spec.id);
		const read = readEnds(spec, ends);
		if ('input' in read) problems.push(read);
		else intervals.set(spec.id, read);
	}
	const read = readInputs(specs, Object.fromEntries(points));
	if (!read.ok || problems.length > 0) {
		return { ok: false, problems: [...problems, ...(read.ok ? [] : read.problems)] };
	}
	const medians = specs.flatMap((spec): readonly (readonly [string, Value])[] => {
		const interval = intervals.get(spec.id);
		return spec.type === 'number' && interval ? [[spec.id, medianOf(spec, interval)]] : [];
	});
	return {
		ok: true,
		values: { ...read.values, ...Object.fromEntries(medians) },
		intervals: Object.fromEntries(intervals),
	};
}

/** The two ends as written; `undefined` where there is no range. */
function endsOf(given: unknown): Ends | undefined {
	if (Array.isArray(given) && given.length === 2) return [String(given[0]), String(given[1])];
	if (typeof given !== 'string' || given.length > 100) return undefined;
	const groups = TO.exec(given.trim())?.groups;
	if (groups === undefined) return undefined;
	const low = (groups['low'] ?? groups['from'] ?? '').trim();
	const high = (groups['high'] ?? groups['until'] ?? '').trim();
	if (/\.\.|…| to /u.test(high)) return undefined;
	const unit = parseAmount(high)?.unit ?? '';
	const bare = parseAmount(low)?.unit === '';
	return [bare && unit !== '' ? `${low} ${unit}` : low, high];
}

function readEnds(spec: NumberField, [from, until]: Ends): Interval | InputProblem {
	const [low, high] = [readEnd(spec, from), readEnd(spec, until)];
	if (typeof low === 'object') return low;
	if (typeof high === 'object') return high;
	if (low <= high) return { low, high };
	const message = `${spec.label}: the range begins above its end.`;
	return { input: spec.id, message, hint: `Write the smaller number first. ${numberHint(spec)}` };
}

function readEnd(spec: NumberField, given: string): number | InputProblem {
	const read = readInputs([spec], { [spec.id]: given });
	if (read.ok) return Number(read.values[spec.id]);
	return read.problems[0] ?? { input: spec.id, message: '', hint: '' };
}
