/** Cloudflare's KV, D1, Queues and Workers Logs: use beyond what Workers Paid includes, to the unit. */
import { countField, gigabyteField, switchField } from '../field-kinds.ts';
import { REQUESTS } from '../fields.ts';
import type { Charge, MeterFacts, Tariff } from '../meter.ts';
import {
	D1_PRICES,
	KV_PRICES,
	QUEUES_PRICES,
	WORKERS_LOGS_PRICES,
} from '../prices/cloudflare-data.ts';
import { WORKERS_PRICES } from '../prices/cloudflare-workers.ts';
import { WORKERS_SUBSCRIPTION } from './cloudflare-workers.ts';

const MILLION = 1_000_000;
const SUBSCRIPTION: Charge = { ...WORKERS_SUBSCRIPTION, when: { workersPaid: true } };
const WORKERS_PAID = switchField('workersPaid', 'Count the Workers Paid subscription', false);

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
		SUBSCRIPTION,
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
		SUBSCRIPTION,
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

/** Queues: an operation for each 64 KB begun that is written, read or deleted; 1 KB is 1,000 bytes. */
export const QUEUES: Tariff = {
	id: 'cloudflare-queues',
	charges: [
		SUBSCRIPTION,
		{
			id: 'operations',
			label: 'Operations',
			unit: 'operation',
			quantity: [
				[
					{ input: 'messages', unit: 'messages' },
					{ input: 'operationsPerMessage', unit: 'operations' },
					{ input: 'messageKb', atLeast: 64, ceilTo: 64, over: 64, unit: '(chunks of 64 KB)' },
				],
			],
			free: { amount: MILLION },
			tiers: [{ price: 'cloudflare-queues/operations' }],
		},
	],
	prices: [...QUEUES_PRICES, ...WORKERS_PRICES],
};

/** What people need to know of Queues. */
export const QUEUES_FACTS: MeterFacts = {
	title: 'Cloudflare Queues',
	description: 'Message queues billed by operation, three for a message that is delivered once.',
	fields: [
		countField('messages', 'Messages a month', { default: 30 * MILLION }),
		countField('operationsPerMessage', 'Operations for a message', { default: 3, max: 1000 }),
		{
			...countField('messageKb', 'Size of a message', { default: 10, max: 128 }),
			unit: 'KB',
			units: { B: 0.001 },
		},
		WORKERS_PAID,
	],
	notIncluded: ['the Workers that send and receive'],
	source: 'developers.cloudflare.com/queues/platform/pricing',
};

/** Workers Logs: an event for each invocation and each line that the code logs. */
export const WORKERS_LOGS: Tariff = {
	id: 'cloudflare-workers-logs',
	charges: [
		SUBSCRIPTION,
		{
			id: 'logs',
			label: 'Log events',
			unit: 'event',
			quantity: [
				[
					{ input: 'requests', unit: 'requests' },
					{ input: 'logsPerRequest', unit: 'events' },
					{ input: 'sampling', unit: 'sampled' },
				],
			],
			free: { amount: 20 * MILLION },
			tiers: [{ price: 'cloudflare-workers-logs/logs' }],
		},
	],
	prices: [...WORKERS_LOGS_PRICES, ...WORKERS_PRICES],
};

/** What people need to know of Workers Logs. */
export const WORKERS_LOGS_FACTS: MeterFacts = {
	title: 'Cloudflare Workers Logs',
	description: 'Logs of Workers billed by event, for the part of the requests that is sampled.',
	fields: [
		REQUESTS,
		countField('logsPerRequest', 'Log events of a request', { default: 2, max: 10_000 }),
		countField('sampling', 'Part of the requests that is logged', { default: 1, max: 1 }),
		WORKERS_PAID,
	],
	notIncluded: ['the Workers that log', 'logs pushed elsewhere'],
	source: 'developers.cloudflare.com/workers/observability/logs/workers-logs',
};
