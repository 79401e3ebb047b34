/** What the model of environments that sleep asks. */
import type { Field, NumberField } from '../input.ts';

function field(id: string, label: string, rest: Omit<NumberField, 'id' | 'label' | 'type'>): Field {
	return { id, label, type: 'number', ...rest };
}

/** Host, environments, their visitors and pollers, sleep, and what each holds. */
export const SCALE_TO_ZERO_FIELDS: readonly Field[] = [
	{
		id: 'host',
		label: 'Host',
		unit: '',
		type: 'choice',
		default: 'neon',
		choices: [
			{ value: 'neon', label: 'Neon database (Launch)' },
			{ value: 'fly', label: 'Fly.io machine (shared-cpu-1x, 256 MB)' },
		],
	},
	field('environments', 'Environments', {
		unit: '',
		default: 100,
		min: 1,
		max: 100_000,
		step: 1,
		scale: 'log',
	}),
	field('visitsPerDay', 'Visits a day to each', {
		unit: '',
		default: 0.5,
		min: 0,
		max: 100_000,
		scale: 'log',
	}),
	field('suspendMinutes', 'Sleeps after', {
		unit: 'min',
		units: { s: 1 / 60, h: 60 },
		default: 5,
		min: 0,
		max: 1440,
		scale: 'log',
	}),
	field('pollsPerDay', 'Polls a day to each', {
		unit: '',
		default: 0,
		min: 0,
		max: 86_400,
		scale: 'log',
	}),
	field('visitMinutes', 'Length of a visit', {
		unit: 'min',
		units: { s: 1 / 60, h: 60 },
		default: 0,
		min: 0,
		max: 1440,
		scale: 'log',
	}),
	field('computeUnits', 'Size while awake (Neon)', {
		unit: 'CU',
		default: 0.25,
		min: 0.25,
		max: 56,
		step: 0.25,
		scale: 'log',
	}),
	field('gbEach', 'Data or file system of each', {
		unit: 'GB',
		units: { MB: 1e-3, TB: 1e3 },
		default: 0.05,
		min: 0,
		max: 16_000,
		scale: 'log',
	}),
	{
		id: 'asBranches',
		label: 'Branches of one Neon project',
		unit: '',
		type: 'boolean',
		default: false,
	},
];
