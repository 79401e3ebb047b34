/** Cloudflare's Queues and Workers Logs: events beyond what Workers Paid includes, to the unit. */
import { countField } from '../field-kinds.ts';
import { REQUESTS } from '../fields.ts';
import type { MeterFacts, Tariff } from '../meter.ts';
import { QUEUES_PRICES, WORKERS_LOGS_PRICES } from '../prices/cloudflare-data.ts';
import { WORKERS_PRICES } from '../prices/cloudflare-workers.ts';
import { SHARED_SUBSCRIPTION, WORKERS_PAID } from './cloudflare-data.ts';

const MILLION = 1_000_000;

/** Queues: an operation for each 64 KB begun that is written, read or deleted; 1 KB is 1,000 bytes. */
export const QUEUES: Tariff = {
	id: 'cloudflare-queues',
	charges: [
		SHARED_SUBSCRIPTION,
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
		SHARED_SUBSCRIPTION,
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
