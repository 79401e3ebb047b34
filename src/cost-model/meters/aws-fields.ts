/** Fields and factors that several AWS meters share. A gigabyte is 1,024 MB here, as on most of AWS's pages. */
import { countField, switchField } from '../field-kinds.ts';
import { HOURS } from '../fields.ts';
import type { BooleanField, NumberField } from '../input.ts';
import type { Factor } from '../meter.ts';

/** How many gigabytes other units of data are. */
const BINARY = {
	KB: 2 ** -20,
	MB: 2 ** -10,
	GiB: 1,
	TB: 2 ** 10,
	TiB: 2 ** 10,
	PB: 2 ** 20,
} as const;

/** An amount of data in gigabytes of 1,024 MB. */
export function dataField(
	id: string,
	label: string,
	range: { readonly default?: number; readonly max?: number } = {},
): NumberField {
	return { ...countField(id, label, { max: 1e9, ...range }), unit: 'GB', units: BINARY };
}

/** Size of one message or answer, in kilobytes. */
export function kilobyteField(id: string, label: string, max: number): NumberField {
	const units = { B: 1 / 1024, MB: 1024, GB: 1024 ** 2 };
	return { ...countField(id, label, { max }), unit: 'KB', units };
}

/** The allowance that never ends, off by default. */
export const ALWAYS_FREE: BooleanField = switchField('freeTier', 'Free tier', false);

/** The allowance of an account's first year, off by default. */
export const FIRST_YEAR_FREE: BooleanField = switchField(
	'firstYearFreeTier',
	'First-year free tier',
	false,
);

/** Hours of the month, as a factor. */
export const HOURLY: Factor = { input: 'hours', unit: 'h' };

/** Hours of a month, also written in days. */
export const MONTH_HOURS: NumberField = { ...HOURS, units: { days: 24, day: 24 } };

/** Hours that the month has, to turn GB-hours into GB-months. */
export const HOURS_IN_MONTH: NumberField = {
	id: 'hoursInMonth',
	label: 'Hours in the month',
	unit: 'h',
	units: { days: 24, day: 24 },
	type: 'number',
	default: 730,
	min: 672,
	max: 744,
	scale: 'linear',
};
