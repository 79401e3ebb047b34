/** What describes a job that is split over functions. */
import { MEMORY } from '../fields.ts';
import type { NumberField } from '../input.ts';
import { MOST_WORKERS } from './fan-out-time.ts';

const TIME = { type: 'number', unit: 'ms', units: { s: 1000, min: 60_000 }, scale: 'log' } as const;
const SHARE = { type: 'number', unit: '%', min: 0, max: 100, scale: 'linear' } as const;

/** All inputs of the model. */
export const FAN_OUT_FIELDS: readonly NumberField[] = [
	{ ...TIME, id: 'workMs', label: 'Work of a job', default: 1000, min: 1, max: 3_600_000 },
	{ ...SHARE, id: 'parallelShare', label: 'Part that can be split', default: 50 },
	{
		type: 'number',
		id: 'workers',
		label: 'Workers',
		unit: '',
		default: 32,
		min: 1,
		max: MOST_WORKERS,
		step: 1,
		scale: 'log',
	},
	{ ...TIME, id: 'overheadMs', label: 'Overhead of a worker', default: 50, min: 0, max: 60_000 },
	{ ...MEMORY, default: 1769 },
	{ ...SHARE, id: 'slowShare', label: 'Workers that are slow', default: 1 },
	{ ...TIME, id: 'slowMs', label: 'Delay of a slow one', default: 1000, min: 0, max: 900_000 },
	{
		type: 'number',
		id: 'functionsPerServer',
		label: 'Functions that one server would hold',
		unit: '',
		default: 10,
		min: 1,
		max: MOST_WORKERS,
		step: 1,
		scale: 'log',
	},
];
