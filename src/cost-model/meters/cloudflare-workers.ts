/** Cloudflare Workers. */
import { REQUESTS } from '../fields.ts';
import { choiceField } from '../field-kinds.ts';
import type { NumberField } from '../input.ts';
import type { Charge, Factor, MeterFacts, Tariff } from '../meter.ts';
import { WORKERS_PRICES } from '../prices/cloudflare-workers.ts';

const REQUEST: Factor = { input: 'requests', unit: 'requests' };

/** The monthly fee, a line of its own. */
export const WORKERS_SUBSCRIPTION: Charge = {
	id: 'subscription',
	label: 'Subscription to Workers Paid',
	unit: 'month',
	quantity: [[]],
	tiers: [{ price: 'cloudflare-workers/subscription' }],
};

const PAID = { plan: 'paid' } as const;

/** Requests and CPU time beyond what the subscription includes, to the unit. Waiting costs nothing. */
export const WORKERS: Tariff = {
	id: 'cloudflare-workers',
	charges: [
		{ ...WORKERS_SUBSCRIPTION, when: PAID },
		{
			id: 'requests',
			label: 'Requests',
			unit: 'request',
			when: PAID,
			quantity: [[REQUEST]],
			free: { amount: 10_000_000 },
			tiers: [{ price: 'cloudflare-workers/requests' }],
		},
		{
			id: 'cpu',
			label: 'CPU time',
			unit: 'CPU-ms',
			when: PAID,
			quantity: [[REQUEST, { input: 'cpuMs', unit: 'ms of CPU' }]],
			free: { amount: 30_000_000 },
			tiers: [{ price: 'cloudflare-workers/cpu' }],
		},
		{
			id: 'free',
			label: 'Requests on the free plan',
			unit: 'request',
			when: { plan: 'free' },
			quantity: [[REQUEST]],
			tiers: [{ price: 'cloudflare-workers/free' }],
		},
	],
	prices: WORKERS_PRICES,
};

const CPU: NumberField = {
	id: 'cpuMs',
	label: 'CPU time of a request',
	unit: 'ms',
	units: { s: 1000, min: 60_000 },
	type: 'number',
	default: 7,
	min: 0,
	max: 900_000,
	scale: 'log',
};

/** What people need to know of it. */
export const WORKERS_FACTS: MeterFacts = {
	title: 'Cloudflare Workers',
	description:
		'Functions at the edge, billed by request and CPU time; requests for static assets cost nothing.',
	fields: [
		REQUESTS,
		CPU,
		choiceField('plan', 'Plan', [
			['paid', 'Workers Paid'],
			['free', 'Workers Free, up to 100,000 requests a day and 10 ms of CPU each'],
		]),
	],
	quotas: [
		{
			says: 'Workers Free serves at most 100,000 requests a day, 3 million in 30 days.',
			when: { plan: 'free' },
			quantity: [[REQUEST]],
			most: 3_000_000,
		},
		{
			says: 'Workers Free gives each request at most 10 ms of CPU time.',
			when: { plan: 'free' },
			quantity: [[{ input: 'cpuMs', unit: 'ms' }]],
			most: 10,
		},
	],
	notIncluded: ['KV, D1, R2, Queues and Durable Objects', 'logs pushed elsewhere'],
	source: 'developers.cloudflare.com/workers/platform/pricing',
};
