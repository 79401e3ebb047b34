/** Cloudflare's KV and D1: use beyond what Workers Paid includes, to the unit. */
import { countField, gigabyteField, switchField } from '../field-kinds.ts';
import type { Charge, MeterFacts, Tariff } from '../meter.ts';
import { D1_PRICES, KV_PRICES } from '../prices/cloudflare-data.ts';
import { WORKERS_PRICES } from '../prices/cloudflare-workers.ts';
import { WORKERS_SUBSCRIPTION } from './cloudflare-workers.ts';

const MILLION = 1_000_000;
/** The $5 a month that all these products share, where it is to be counted. */
export const SHARED_SUBSCRIPTION: Charge = { ...WORKERS_SUBSCRIPTION, when: { workersPaid: true } };
/** Whether to count it, off by default. */
export const WORKERS_PAID = switchField(
	'workersPaid',
	'Count the Workers Paid subscription',
	false,
);

type Use = readonly [id: string, label: string, unit: string, input: string, free: number];

function charges(meter: string, uses: readonly Use[]): readonly Charge[] {
	return uses.map(([id, label, unit, input, free]) => ({
		id,
		label,
		unit,
		quantity: [[{ input, unit: unit === 'GB-month' ? 'GB' : `${unit}s` }]],
		free: { amount: free },
		tiers: [{ price: `${meter}/${id}` }],
	}));
}

/** Workers KV. */
export const KV: Tariff = {
	id: 'cloudflare-kv',
	charges: [
		SHARED_SUBSCRIPTION,
		...charges('cloudflare-kv', [
			['reads', 'Reads', 'request', 'reads', 10 * MILLION],
			['writes', 'Writes', 'request', 'writes', MILLION],
			['deletes', 'Deletes', 'request', 'deletes', MILLION],
			['lists', 'Lists', 'request', 'lists', MILLION],
			['storage', 'Storage', 'GB-month', 'storageGb', 1],
		]),
	],
	prices: [...KV_PRICES, ...WORKERS_PRICES],
};

/** What people need to know of Workers KV. */
export const KV_FACTS: MeterFacts = {
	title: 'Cloudflare Workers KV',
	description: 'A key-value store read at the edge, billed by operation and by what it stores.',
	fields: [
		countField('reads', 'Reads a month', { default: 20 * MILLION }),
		countField('writes', 'Writes a month', { default: MILLION }),
		countField('deletes', 'Deletes a month'),
		countField('lists', 'Lists a month'),
		gigabyteField('storageGb', 'Data stored', { default: 1 }),
		WORKERS_PAID,
	],
	notIncluded: ['the Workers that use it'],
	source: 'developers.cloudflare.com/kv/platform/pricing',
};

/** D1. */
export const D1: Tariff = {
	id: 'cloudflare-d1',
	charges: [
		SHARED_SUBSCRIPTION,
		...charges('cloudflare-d1', [
			['rows-read', 'Rows read', 'row', 'rowsRead', 25_000 * MILLION],
			['rows-written', 'Rows written', 'row', 'rowsWritten', 50 * MILLION],
			['storage', 'Storage', 'GB-month', 'storageGb', 5],
		]),
	],
	prices: [...D1_PRICES, ...WORKERS_PRICES],
};

/** What people need to know of D1. */
export const D1_FACTS: MeterFacts = {
	title: 'Cloudflare D1',
	description: 'SQLite databases billed by rows read, rows written and data stored.',
	fields: [
		countField('rowsRead', 'Rows read a month', { default: 1e9, max: 1e15 }),
		countField('rowsWritten', 'Rows written a month', { default: 10 * MILLION }),
		gigabyteField('storageGb', 'Data stored', { default: 10 }),
		WORKERS_PAID,
	],
	notIncluded: ['the Workers that use it'],
	source: 'developers.cloudflare.com/d1/platform/pricing',
};
