/** Cloudflare R2: object storage without charges for data that leaves. */
import { choiceField, countField, gigabyteField } from '../field-kinds.ts';
import type { NumberField } from '../input.ts';
import type { Charge, Factor, MeterFacts, Tariff } from '../meter.ts';
import { R2_PRICES } from '../prices/cloudflare-r2.ts';

const STANDARD = { storageClass: 'standard' } as const;
const INFREQUENT = { storageClass: 'infrequent' } as const;
const STORED: Factor = { input: 'storageGb', unit: 'GB' };
/** A month of storage has 30 days here. */
const DAYS: Factor = { input: 'storedDays', over: 30, unit: 'months' };

function operations(id: 'class-a' | 'class-b', input: string, free: number): readonly Charge[] {
	const common: Omit<Charge, 'when'> = {
		id,
		label: id === 'class-a' ? 'Class A operations' : 'Class B operations',
		unit: 'operation',
		quantity: [[{ input, unit: 'operations' }]],
		billTo: 1_000_000,
		tiers: [{ price: `cloudflare-r2/{storageClass}/${id}` }],
	};
	return [
		{ ...common, when: STANDARD, free: { amount: free } },
		{ ...common, when: INFREQUENT },
	];
}

const STORAGE: Omit<Charge, 'quantity'> = {
	id: 'storage',
	label: 'Storage',
	unit: 'GB-month',
	billTo: 1,
	tiers: [{ price: 'cloudflare-r2/{storageClass}/storage' }],
};

/** Storage and operations, rounded up to whole units; what is free comes off first, and only in Standard. */
export const R2: Tariff = {
	id: 'cloudflare-r2',
	charges: [
		{ ...STORAGE, when: STANDARD, quantity: [[STORED, DAYS]], free: { amount: 10 } },
		{ ...STORAGE, when: INFREQUENT, quantity: [[STORED, { ...DAYS, atLeast: 30 }]] },
		...operations('class-a', 'classAOperations', 1_000_000),
		...operations('class-b', 'classBOperations', 10_000_000),
		{
			id: 'retrieval',
			label: 'Data retrieval',
			unit: 'GB',
			when: INFREQUENT,
			quantity: [[{ input: 'retrievalGb', unit: 'GB' }]],
			billTo: 1,
			tiers: [{ price: 'cloudflare-r2/infrequent/retrieval' }],
		},
	],
	prices: R2_PRICES,
};

const STORED_DAYS: NumberField = {
	id: 'storedDays',
	label: 'Days that the data is stored',
	unit: 'days',
	type: 'number',
	default: 30,
	min: 0,
	max: 31,
	scale: 'linear',
};

/** What people need to know of it. */
export const R2_FACTS: MeterFacts = {
	title: 'Cloudflare R2',
	description: 'Object storage by the month and by operation, in whole units; egress is free.',
	fields: [
		gigabyteField('storageGb', 'Data stored', { default: 100 }),
		STORED_DAYS,
		countField('classAOperations', 'Class A operations a month', { default: 100_000 }),
		countField('classBOperations', 'Class B operations a month', { default: 1_000_000 }),
		gigabyteField('retrievalGb', 'Data retrieved'),
		choiceField('storageClass', 'Storage class', [
			['standard', 'Standard'],
			['infrequent', 'Infrequent Access, at least 30 days'],
		]),
	],
	notIncluded: ['Workers that read the bucket', 'R2 Data Catalog'],
	source: 'developers.cloudflare.com/r2/pricing',
};
