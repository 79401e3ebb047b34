/** The door to the meters: what `steelyard price` lists and asks. */
import { chargeLines } from './charge.ts';
import { billOf, pricesOf } from './explanation.ts';
import type { Line } from './explanation.ts';
import { readInputs } from './input.ts';
import type { Failure, InputProblem, Values } from './input.ts';
import type { Meter } from './meter.ts';
import { ALB } from './meters/aws-alb.ts';
import { API_GATEWAY_HTTP } from './meters/aws-api-gateway-http.ts';
import { EC2 } from './meters/aws-ec2.ts';
import { LAMBDA_EDGE, LAMBDA_MANAGED_INSTANCES } from './meters/aws-lambda-variants.ts';
import { LAMBDA } from './meters/aws-lambda.ts';
import { didYouMean } from './near-match.ts';
import type { PriceRow } from './price.ts';
import type { Quantity } from './quantity.ts';
import { inSentence, sayList, sayUsd } from './say.ts';

/** All meters by id. */
export const METERS: ReadonlyMap<string, Meter> = new Map(
	[LAMBDA, LAMBDA_EDGE, LAMBDA_MANAGED_INSTANCES, EC2, ALB, API_GATEWAY_HTTP].map((meter) => [
		meter.id,
		meter,
	]),
);

/** A priced month of one meter. */
export interface MeterResult {
	readonly meter: string;
	readonly title: string;
	/** The day asked for; absent for the newest prices. */
	readonly asOf: string | undefined;
	/** All inputs, defaults filled in. */
	readonly inputs: Values;
	/** Sum of the lines' subtotals. */
	readonly total: Quantity;
	readonly sentence: string;
	readonly lines: readonly Line[];
	readonly prices: readonly PriceRow[];
	readonly notIncluded: readonly string[];
}

/** A result, or what is wrong with the question. */
export type MeterOutcome = { readonly ok: true; readonly result: MeterResult } | Failure;

/** On which day's price list to count. */
export interface PriceDate {
	/** `YYYY-MM-DD`; the newest prices when absent. */
	readonly asOf?: string | undefined;
}

/** What is wrong with a price date, if anything. */
export function checkDate({ asOf }: PriceDate): readonly InputProblem[] {
	if (asOf === undefined) return [];
	const time = /^\d{4}-\d{2}-\d{2}$/u.test(asOf) ? Date.parse(`${asOf}T00:00:00Z`) : NaN;
	const real = !Number.isNaN(time) && new Date(time).toISOString().startsWith(asOf);
	if (real) return [];
	const message = `"${asOf.slice(0, 40)}" is not a day.`;
	return [{ input: 'asOf', message, hint: 'Write it as year-month-day, for example 2026-07-20.' }];
}

/** Prices a month by one meter. Bad inputs come back as problems; it never throws for them. */
export function priceMeter(
	id: string,
	inputs: Readonly<Record<string, unknown>>,
	{ asOf }: PriceDate = {},
): MeterOutcome {
	const meter = METERS.get(id);
	if (meter === undefined) {
		const message = `There is no meter "${id.slice(0, 40)}".`;
		const hint = didYouMean(id, METERS.keys(), 'meters');
		return { ok: false, problems: [{ input: 'meter', message, hint }] };
	}
	const read = readInputs(meter.inputs, inputs);
	const problems = [...(read.ok ? [] : read.problems), ...checkDate({ asOf })];
	if (!read.ok || problems.length > 0) return { ok: false, problems };
	const charged = chargeLines(meter, read.values, asOf);
	if (!charged.ok) return charged;
	return { ok: true, result: resultOf(meter, read.values, { asOf, lines: charged.lines }) };
}

function resultOf(
	meter: Meter,
	inputs: Values,
	{ asOf, lines }: { asOf: string | undefined; lines: readonly Line[] },
): MeterResult {
	const total = billOf(lines);
	const parts = lines.map((line) => `${sayUsd(line.subtotal)} for ${inSentence(line.label)}`);
	const detail = parts.length > 1 ? `: ${sayList(parts)}` : '';
	return {
		meter: meter.id,
		title: meter.title,
		asOf,
		inputs,
		total: { value: total, unit: 'USD/month' },
		sentence: `${meter.title} costs ${sayUsd(total)} a month${detail}.`,
		lines,
		prices: pricesOf(lines),
		notIncluded: meter.notIncluded,
	};
}
