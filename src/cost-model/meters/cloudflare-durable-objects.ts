/** Cloudflare Durable Objects. */
import { REQUESTS } from '../fields.ts';
import { countField, gigabyteField, switchField } from '../field-kinds.ts';
import type { Charge, Factor, MeterFacts, Tariff } from '../meter.ts';
import { DURABLE_OBJECT_PRICES } from '../prices/cloudflare-durable-objects.ts';
import { WORKERS_PRICES } from '../prices/cloudflare-workers.ts';
import { WORKERS_SUBSCRIPTION } from './cloudflare-workers.ts';

const MILLION = 1_000_000;
/** Every active object is billed 128 MB, and 1 GB is 1,000 MB. */
const OBJECTS_PER_GB = 1000 / 128;

interface Stored {
	readonly id: string;
	readonly label: string;
	readonly unit: string;
	readonly factors: readonly Factor[];
	readonly free: number;
}

function stored({ id, factors, free, ...charge }: Stored): Charge {
	const price = `cloudflare-durable-objects/${id}`;
	return { ...charge, id, quantity: [factors], free: { amount: free }, tiers: [{ price }] };
}

function kvUnits(input: string, sizeInput: string): readonly Factor[] {
	const size = { input: sizeInput, atLeast: 4, ceilTo: 4, over: 4, unit: 'units of 4 KB' };
	return [{ input, unit: 'requests' }, size];
}

// prettier-ignore
const STORAGE: readonly Stored[] = [
	{ id: 'rows-read', label: 'SQLite rows read', unit: 'row', factors: [{ input: 'rowsRead', unit: 'rows' }], free: 25_000 * MILLION },
	{ id: 'rows-written', label: 'SQLite rows written', unit: 'row', factors: [{ input: 'rowsWritten', unit: 'rows' }], free: 50 * MILLION },
	{ id: 'sql-storage', label: 'SQLite data', unit: 'GB-month', factors: [{ input: 'storageGb', unit: 'GB' }], free: 5 },
	{ id: 'kv-reads', label: 'Key-value reads', unit: 'unit', factors: kvUnits('kvReads', 'kvReadKb'), free: MILLION },
	{ id: 'kv-writes', label: 'Key-value writes', unit: 'unit', factors: kvUnits('kvWrites', 'kvWriteKb'), free: MILLION },
	{ id: 'kv-deletes', label: 'Key-value deletes', unit: 'request', factors: [{ input: 'kvDeletes', unit: 'requests' }], free: MILLION },
	{ id: 'kv-storage', label: 'Key-value data', unit: 'GB-month', factors: [{ input: 'kvStorageGb', unit: 'GB' }], free: 1 },
];

/** Requests and duration in whole millions beyond what Workers Paid includes, and stored data. */
export const DURABLE_OBJECTS: Tariff = {
	id: 'cloudflare-durable-objects',
	charges: [
		{ ...WORKERS_SUBSCRIPTION, when: { workersPaid: true } },
		{
			id: 'requests',
			label: 'Requests',
			unit: 'request',
			quantity: [
				[{ input: 'requests', unit: 'requests' }],
				[{ input: 'webSocketMessages', over: 20, unit: 'requests (20 messages each)' }],
			],
			free: { amount: MILLION },
			billTo: MILLION,
			tiers: [{ price: 'cloudflare-durable-objects/requests' }],
		},
		{
			id: 'duration',
			label: 'Duration',
			unit: 'GB-second',
			quantity: [[{ input: 'activeSeconds', over: OBJECTS_PER_GB, unit: 's × 0.128 GB' }]],
			free: { amount: 400_000 },
			billTo: MILLION,
			tiers: [{ price: 'cloudflare-durable-objects/duration' }],
		},
		...STORAGE.map(stored),
	],
	prices: [...DURABLE_OBJECT_PRICES, ...WORKERS_PRICES],
};

const KB = { unit: 'KB', units: { MB: 1000 }, min: 0, max: 2048, default: 4 } as const;

/** What people need to know of it. */
export const DURABLE_OBJECTS_FACTS: MeterFacts = {
	title: 'Cloudflare Durable Objects',
	description:
		'Stateful objects billed by request, by the time they are active at 128 MB, and by what they store.',
	fields: [
		{ ...REQUESTS, label: 'Requests, calls, alarms and connections a month', default: 1_500_000 },
		countField('webSocketMessages', 'Incoming WebSocket messages a month'),
		{
			...countField('activeSeconds', 'Seconds that all objects are active', { default: MILLION }),
			unit: 's',
			units: { min: 60, h: 3600, days: 86_400 },
		},
		switchField('workersPaid', 'Count the Workers Paid subscription', true),
		countField('rowsRead', 'SQLite rows read a month', { max: 1e15 }),
		countField('rowsWritten', 'SQLite rows written a month'),
		gigabyteField('storageGb', 'Data in SQLite'),
		countField('kvReads', 'Key-value reads a month'),
		{ ...countField('kvReadKb', 'Size of a key-value read'), ...KB },
		countField('kvWrites', 'Key-value writes a month'),
		{ ...countField('kvWriteKb', 'Size of a key-value write'), ...KB },
		countField('kvDeletes', 'Key-value deletes a month'),
		gigabyteField('kvStorageGb', 'Data in the key-value backend'),
	],
	notIncluded: ['the Workers that call the objects'],
	source: 'developers.cloudflare.com/durable-objects/platform/pricing',
};
