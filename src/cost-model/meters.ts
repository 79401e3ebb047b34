/** The door to the meters: what `steelyard price` lists and asks. */
import { chargeLines, quantityOf } from './charge.ts';
import { billOf, pricesOf } from './explanation.ts';
import type { Line } from './explanation.ts';
import { holdsFor } from './included.ts';
import { withNotes } from './input-notes.ts';
import type { Failure, Values } from './input.ts';
import type { Meter, MeterFacts, Tariff } from './meter.ts';
import { AWS_METERS } from './meters/aws.ts';
import { BEYOND_AWS } from './meters/beyond-aws.ts';
import { didYouMean } from './near-match.ts';
import { checkDate } from './price-date.ts';
import type { PriceDate } from './price-date.ts';
import type { PriceRow } from './price.ts';
import type { Quantity } from './quantity.ts';
import { readInputs } from './read-inputs.ts';
import { inSentence, sayList, sayUsd } from './say.ts';

const TABLE: readonly (readonly [Tariff, MeterFacts])[] = [...AWS_METERS, ...BEYOND_AWS];

function meterOf(tariff: Tariff, { fields, ...facts }: MeterFacts): Meter {
	return { ...tariff, ...facts, inputs: withNotes(fields) };
}

/** All meters by id. */
export const METERS: ReadonlyMap<string, Meter> = new Map(
	TABLE.map(([tariff, facts]) => [tariff.id, meterOf(tariff, facts)]),
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
	/** Why the month cannot be had for this, where it goes beyond a plan; a sentence each. */
	readonly warnings: readonly string[];
	readonly lines: readonly Line[];
	readonly prices: readonly PriceRow[];
	readonly notIncluded: readonly string[];
}

/** A result, or what is wrong with the question. */
export type MeterOutcome = { readonly ok: true; readonly result: MeterResult } | Failure;

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

function warningsOf({ quotas = [] }: Meter, values: Values): readonly string[] {
	const passed = quotas
		.filter(
			({ when, quantity, most }) =>
				holdsFor(when, values) && quantityOf({ quantity }, values) > most,
		)
		.map(({ says }) => says);
	return [...new Set(passed)];
}

function resultOf(
	meter: Meter,
	inputs: Values,
	{ asOf, lines }: { asOf: string | undefined; lines: readonly Line[] },
): MeterResult {
	const total = billOf(lines);
	const warnings = warningsOf(meter, inputs);
	const parts = lines.map((line) => `${sayUsd(line.subtotal)} for ${inSentence(line.label)}`);
	const detail = parts.length > 1 ? `: ${sayList(parts)}` : '';
	return {
		meter: meter.id,
		title: meter.title,
		asOf,
		inputs,
		total: { value: total, unit: 'USD/month' },
		sentence: [`${meter.title} costs ${sayUsd(total)} a month${detail}.`, ...warnings].join(' '),
		warnings,
		lines,
		prices: pricesOf(lines),
		notIncluded: meter.notIncluded,
	};
}
