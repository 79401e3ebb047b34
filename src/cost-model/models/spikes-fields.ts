/** What the model of spikes asks. */
import {
	ARCHITECTURE,
	CPU_TIME,
	DURATION,
	HOURS,
	HTTP_API,
	INSTANCES,
	MEMORY,
	PEAK,
	REQUESTS,
	UTILISATION,
} from '../fields.ts';
import { INSTANCE } from '../instance-field.ts';
import type { Field, NumberField } from '../input.ts';
import { VCPU_MEMORY_MB } from './vcpu-memory.ts';

function field(id: string, label: string, rest: Omit<NumberField, 'id' | 'label' | 'type'>): Field {
	return { id, label, type: 'number', ...rest };
}

/** Load, spikes, functions with their quota, servers with their delay. */
export const SPIKES_FIELDS: readonly Field[] = [
	{ ...REQUESTS, label: 'Requests in an ordinary month', default: 100_000_000 },
	field('spike', 'Spike', { unit: '×', default: 10, min: 1, max: 1000, scale: 'log' }),
	field('spikeHours', 'Hours of spikes a year', {
		unit: 'h',
		units: { days: 24 },
		default: 48,
		min: 0,
		max: 8760,
		scale: 'log',
	}),
	CPU_TIME,
	{ ...PEAK, label: 'Peak to mean on ordinary days', default: 1 },
	{ ...DURATION, min: 1 },
	{ ...MEMORY, default: VCPU_MEMORY_MB },
	ARCHITECTURE,
	{ ...HTTP_API, default: false },
	{ ...INSTANCE, default: 'c7i.large' },
	{ ...INSTANCES, label: 'Servers at least', min: 1, max: 1000 },
	UTILISATION,
	{ ...HOURS, label: 'Hours in the month', min: 672 },
	field('spikesPerYear', 'Spikes a year', {
		unit: '',
		default: 1,
		min: 1,
		max: 1000,
		step: 1,
		scale: 'log',
	}),
	field('scaleOutMinutes', 'Time until further servers work', {
		unit: 'min',
		units: { s: 1 / 60, h: 60 },
		default: 5,
		min: 0,
		max: 120,
		scale: 'linear',
	}),
	field('concurrencyLimit', 'Quota of environments', {
		unit: '',
		default: 1000,
		min: 1,
		max: 1_000_000,
		step: 1,
		scale: 'log',
	}),
	field('scalingPer10s', 'Further environments each ten seconds', {
		unit: '',
		default: 1000,
		min: 1,
		max: 100_000,
		step: 1,
		scale: 'log',
	}),
];
