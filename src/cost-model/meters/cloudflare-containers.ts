/** Cloudflare Containers: CPU that works, memory and disk while instances run, beyond what Workers Paid includes. */
import { countField, gigabyteField, hourField, switchField } from '../field-kinds.ts';
import { MEMORY } from '../fields.ts';
import type { Charge, Factor, MeterFacts, Tariff } from '../meter.ts';
import { CONTAINERS_PRICES } from '../prices/cloudflare-data.ts';
import { WORKERS_PRICES } from '../prices/cloudflare-workers.ts';
import { WORKERS_SUBSCRIPTION } from './cloudflare-workers.ts';

/** Running time in seconds; it is metered in steps of 10 ms. */
const SECONDS: Factor = { input: 'instanceHours', over: 1 / 3600, unit: 's' };

function resource(id: string, label: string, size: readonly Factor[], free: number): Charge {
	const price = `cloudflare-containers/${id}`;
	const unit = `${size[0]?.unit ?? ''}-second`;
	return {
		id,
		label,
		unit,
		quantity: [[SECONDS, ...size]],
		free: { amount: free },
		tiers: [{ price }],
	};
}

function egress(id: string, label: string, input: string, free: number): Charge {
	return {
		id: `egress-${id}`,
		label,
		unit: 'GB',
		quantity: [[{ input, unit: 'GB' }]],
		free: { amount: free },
		tiers: [{ price: `cloudflare-containers/egress-${id}` }],
	};
}

/** 375 vCPU-minutes, 25 GiB-hours and 200 GB-hours are included. */
export const CONTAINERS: Tariff = {
	id: 'cloudflare-containers',
	charges: [
		{ ...WORKERS_SUBSCRIPTION, when: { workersPaid: true } },
		resource(
			'cpu',
			'CPU',
			[
				{ input: 'vcpus', unit: 'vCPU' },
				{ input: 'cpuShare', unit: 'busy' },
			],
			375 * 60,
		),
		resource('memory', 'Memory', [{ input: 'memoryMb', over: 1024, unit: 'GiB' }], 25 * 3600),
		resource('disk', 'Disk', [{ input: 'diskGb', unit: 'GB' }], 200 * 3600),
		egress('na-eu', 'Egress, North America and Europe', 'egressNaEuGb', 1000),
		egress('oceania', 'Egress, Oceania, Korea and Taiwan', 'egressOceaniaGb', 500),
		egress('elsewhere', 'Egress, elsewhere', 'egressElsewhereGb', 500),
	],
	prices: [...CONTAINERS_PRICES, ...WORKERS_PRICES],
};

/** What people need to know of it. */
export const CONTAINERS_FACTS: MeterFacts = {
	title: 'Cloudflare Containers',
	description: 'Containers billed by CPU they use, and by memory and disk while they run.',
	fields: [
		hourField('instanceHours', 'Hours of all instances', { default: 730 }),
		countField('vcpus', 'vCPUs of an instance', { default: 0.25, max: 64 }),
		countField('cpuShare', 'Part of its CPU that an instance uses', { default: 0.2, max: 1 }),
		{ ...MEMORY, default: 1024 },
		gigabyteField('diskGb', 'Disk of an instance', { default: 4, max: 1024 }),
		gigabyteField('egressNaEuGb', 'Outbound data, North America and Europe'),
		gigabyteField('egressOceaniaGb', 'Outbound data, Oceania, Korea and Taiwan'),
		gigabyteField('egressElsewhereGb', 'Outbound data, elsewhere'),
		switchField('workersPaid', 'Count the Workers Paid subscription', true),
	],
	notIncluded: ['the Workers and Durable Objects that start the containers'],
	source: 'developers.cloudflare.com/containers/pricing',
};
