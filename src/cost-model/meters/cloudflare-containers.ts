/** Cloudflare Containers: CPU that works, memory and disk while instances run, beyond what Workers Paid includes. */
import { countField, gigabyteField, hourField, switchField } from '../field-kinds.ts';
import { MEMORY } from '../fields.ts';
import type { Charge, Factor, MeterFacts, Tariff } from '../meter.ts';
import { CONTAINERS_PRICES } from '../prices/cloudflare-data.ts';
import { WORKERS_PRICES } from '../prices/cloudflare-workers.ts';
import { WORKERS_SUBSCRIPTION } from './cloudflare-workers.ts';

/** Running time in seconds; it is metered in steps of 10 ms. */
const SECONDS: Factor = { input: 'instanceHours', over: 1 / 3600, unit: 's' };

type Use = readonly [id: string, label: string, free: number, factors: readonly Factor[]];

const CPU: readonly Factor[] = [
	{ input: 'vcpus', unit: 'vCPU' },
	{ input: 'cpuShare', unit: 'busy' },
];
const MEMORY_GIB: Factor = { input: 'memoryMb', over: 1024, unit: 'GiB' };
const DISK: Factor = { input: 'diskGb', unit: 'GB' };

// prettier-ignore
const USES: readonly Use[] = [
	['cpu', 'CPU', 375 * 60, [SECONDS, ...CPU]],
	['memory', 'Memory', 25 * 3600, [SECONDS, MEMORY_GIB]],
	['disk', 'Disk', 200 * 3600, [SECONDS, DISK]],
	['egress-na-eu', 'Egress, North America and Europe', 1000, [{ input: 'egressNaEuGb', unit: 'GB' }]],
	['egress-oceania', 'Egress, Oceania, Korea and Taiwan', 500, [{ input: 'egressOceaniaGb', unit: 'GB' }]],
	['egress-elsewhere', 'Egress, elsewhere', 500, [{ input: 'egressElsewhereGb', unit: 'GB' }]],
];

function charge([id, label, free, factors]: Use): Charge {
	const unit = factors[1]?.unit === undefined ? 'GB' : `${factors[1].unit}-second`;
	const price = `cloudflare-containers/${id}`;
	return { id, label, unit, quantity: [factors], free: { amount: free }, tiers: [{ price }] };
}

/** 375 vCPU-minutes, 25 GiB-hours and 200 GB-hours are included. */
export const CONTAINERS: Tariff = {
	id: 'cloudflare-containers',
	charges: [{ ...WORKERS_SUBSCRIPTION, when: { workersPaid: true } }, ...USES.map(charge)],
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
