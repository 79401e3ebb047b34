/** Which input the answer hangs on: each one swung alone, the widest swing first. */
import type { Bar, BarChart } from './chart.ts';
import { withUnit } from './input.ts';
import type { NumberField, Values } from './input.ts';
import type { Interval } from './intervals.ts';
import type { Answerer, OutputSpec } from './model.ts';
import { sayCount, sayNumber, sayPercent, sayShort, sayUsd } from './say.ts';
import { figuresOf } from './uncertainty.ts';
import type { Uncertain } from './uncertainty.ts';

/** What the output becomes when one input alone goes from one end of its range to the other. */
export interface Swing {
	readonly field: NumberField;
	readonly low: number;
	readonly high: number;
	/** The output at the input's `low`, in its own unit. */
	readonly atLow: number;
	/** The output at the input's `high`. */
	readonly atHigh: number;
}

/** Inputs without an interval are swung by this factor. */
const FACTOR = 2;

/**
 * The swings of one output, widest first. With intervals only those inputs are swung, over their 90 % ranges;
 * without, every number from half to twice its value, within its range. Inputs that change nothing are left out,
 * and so are those where either end has no answer.
 */
export function swingsOf(
	answerer: Answerer,
	question: Uncertain,
	output: string,
): readonly Swing[] {
	const { values, asOf } = question;
	const at = (id: string, value: number): number | undefined =>
		figuresOf(answerer, { ...values, [id]: value }, asOf)?.[output];
	return answerer.fields
		.flatMap((field): readonly Swing[] => {
			const range = field.type === 'number' ? rangeOf(field, question) : undefined;
			if (field.type !== 'number' || range === undefined) return [];
			const [atLow, atHigh] = [at(field.id, range.low), at(field.id, range.high)];
			if (atLow === undefined || atHigh === undefined || atLow === atHigh) return [];
			return [{ field, ...range, atLow, atHigh }];
		})
		.sort((a, b) => widthOf(b) - widthOf(a));
}

function widthOf({ atLow, atHigh }: Swing): number {
	return Math.abs(atHigh - atLow);
}

function rangeOf(field: NumberField, { values, intervals }: Uncertain): Interval | undefined {
	if (Object.keys(intervals).length > 0) {
		return Object.hasOwn(intervals, field.id) ? intervals[field.id] : undefined;
	}
	const value = valueOf(values, field);
	const low = Math.max(field.min, value / FACTOR);
	const high = Math.min(field.max, value * FACTOR);
	if (value === 0 || low >= high) return undefined;
	return field.step === 1 ? { low: Math.ceil(low), high: Math.floor(high) } : { low, high };
}

function valueOf(values: Values, { id }: NumberField): number {
	const value = values[id];
	return typeof value === 'number' ? value : 0;
}

/** At most so many bars. */
const MOST = 8;

/** The swings as bars; `undefined` where no input swings the output. */
export function tornado(
	answerer: Answerer,
	question: Uncertain,
	output: OutputSpec,
): BarChart | undefined {
	const swings = swingsOf(answerer, question, output.id).slice(0, MOST);
	if (swings.length === 0) return undefined;
	const say = (value: number): string => sayIn(output, value);
	const ends = swings.flatMap(({ atLow, atHigh }) => [atLow, atHigh]);
	const [min, max] = [Math.min(...ends), Math.max(...ends)];
	const asked = Object.keys(question.intervals).length > 0;
	return {
		type: 'bars',
		title: `What moves it: ${output.label.toLowerCase()}`,
		description: `${asked ? 'Each range taken from its low to its high end' : 'Each input halved and doubled'}, the others kept; the widest bar says what to measure next.`,
		x: {
			label: output.label,
			unit: output.unit.startsWith('USD') ? 'USD' : output.unit === 'ratio' ? '%' : '',
			scale: 'linear',
			min: min > 0 && min < (max - min) * 2 ? 0 : min,
			max,
		},
		bars: swings.map((swing): Bar => ({
			label: `${swing.field.label}: ${endsOf(swing)}`,
			from: Math.min(swing.atLow, swing.atHigh),
			value: Math.max(swing.atLow, swing.atHigh),
			tone: 'third',
			text: `${say(swing.atLow)} to ${say(swing.atHigh)}`,
		})),
		table: {
			columns: [
				{ label: 'Input', unit: output.unit },
				{ label: 'At its low end', unit: output.unit },
				{ label: 'At its high end', unit: output.unit },
			],
			rows: swings.map((swing) => [
				`${swing.field.label}: ${endsOf(swing)}`,
				swing.atLow,
				swing.atHigh,
			]),
		},
	};
}

function endsOf({ field, low, high }: Swing): string {
	const from = low >= 1e6 ? sayCount(low) : sayNumber(low);
	return `${from} to ${high >= 1e6 ? `${sayCount(high)} ${field.unit}`.trim() : withUnit(field, high)}`;
}

function sayIn({ unit }: OutputSpec, value: number): string {
	const sign = value < 0 ? '−' : '';
	const size = Math.abs(value);
	if (unit === 'ratio') return `${sign}${sayPercent(size)}`;
	const dollars = unit.startsWith('USD');
	if (dollars && size < 1000) return `${sign}${sayUsd(size)}`;
	return `${sign}${dollars ? '$' : ''}${sayShort(size)}`;
}
