/** What the model of cold starts asks. */
import { ARCHITECTURE, DURATION, HOURS, MEMORY, REQUESTS } from '../fields.ts';
import type { Field } from '../input.ts';
import { RUNTIMES } from './cold-starts-latency.ts';

/** Load, environments, runtime and size. */
export const COLD_STARTS_FIELDS: readonly Field[] = [
	{ ...REQUESTS, default: 7300, max: 1e9 },
	{
		id: 'keepMinutes',
		label: 'An idle environment is kept for',
		unit: 'min',
		units: { s: 1 / 60, h: 60 },
		type: 'number',
		default: 6.5,
		min: 0.1,
		max: 1440,
		scale: 'log',
	},
	{
		id: 'runtime',
		label: 'Runtime',
		unit: '',
		type: 'choice',
		default: 'node',
		choices: Object.entries(RUNTIMES).map(([value, { label }]) => ({ value, label })),
	},
	{
		id: 'ownInitMs',
		label: 'Initialisation of your own code',
		unit: 'ms',
		units: { s: 1000 },
		type: 'number',
		default: 0,
		min: 0,
		max: 10_000,
		scale: 'log',
	},
	{ ...DURATION, label: 'Duration of a warm request', min: 1 },
	{
		id: 'arrivals',
		label: 'Requests come',
		unit: '',
		type: 'choice',
		default: 'random',
		choices: [
			{ value: 'random', label: 'at random' },
			{ value: 'regular', label: 'at equal intervals' },
		],
	},
	MEMORY,
	ARCHITECTURE,
	{
		id: 'provisionedConcurrency',
		label: 'Environments kept ready, as the alternative',
		unit: '',
		type: 'number',
		default: 1,
		min: 1,
		max: 100_000,
		step: 1,
		scale: 'log',
	},
	{ ...HOURS, label: 'Hours in the month', min: 672 },
];
