/** Amazon S3 by storage class. */
import { choiceField, countField } from '../field-kinds.ts';
import type { Charge, Factor, MeterFacts, Tariff } from '../meter.ts';
import { S3_CLASS_PRICES, S3_PRICES } from '../prices/aws-s3.ts';
import { FIRST_YEAR_FREE, HOURS_IN_MONTH, dataField } from './aws-fields.ts';

const TB = 1024;
const STANDARD = { storageClass: 'standard' } as const;
const ARCHIVES = ['glacier', 'deep-archive'];
const INFREQUENT = ['standard-ia', 'one-zone-ia', 'glacier-instant'];
const COLD = [...INFREQUENT, ...ARCHIVES];
const EXPRESS = 'express-one-zone';
const OTHERS = [...COLD, EXPRESS];

/** What is stored all month, and what is stored for some of its hours. */
const STORED: readonly (readonly Factor[])[] = [
	[{ input: 'storageGb', unit: 'GB' }],
	[
		{ input: 'storageGbHours', unit: 'GB-hours' },
		{ input: 'hoursInMonth', divides: true, unit: 'h' },
	],
];

function requests(id: string, label: string, free: number): readonly Charge[] {
	const charge = {
		id,
		label,
		unit: 'request',
		quantity: [[{ input: `${id.slice(0, -1)}Requests`, unit: 'requests' }]],
		tiers: [{ price: `aws-s3/{storageClass}/${id}` }],
	} as const;
	return [
		{ ...charge, when: STANDARD, free: { amount: free, when: 'firstYearFreeTier' } },
		{ ...charge, when: { storageClass: OTHERS } },
	];
}

function retrieval(id: string, suffix: string, classes: readonly string[]): Charge {
	const byData = id === 'retrieval';
	return {
		id,
		label: byData ? 'Retrieval' : 'Retrieval requests',
		unit: byData ? 'GB' : 'request',
		when: { storageClass: classes },
		quantity: [
			[{ input: byData ? 'retrievalGb' : 'retrievalRequests', unit: byData ? 'GB' : 'requests' }],
		],
		tiers: [{ price: `aws-s3/{storageClass}/${id}${suffix}` }],
	};
}

const STORAGE = { id: 'storage', label: 'Storage', unit: 'GB-month', quantity: STORED } as const;

/** Storage by the byte-hour, requests, transitions and retrieval. */
export const S3: Tariff = {
	id: 'aws-s3',
	charges: [
		{
			...STORAGE,
			when: STANDARD,
			free: { amount: 5, when: 'firstYearFreeTier' },
			tiers: [
				{ upTo: 50 * TB, price: 'aws-s3/standard/storage-1' },
				{ upTo: 500 * TB, price: 'aws-s3/standard/storage-2' },
				{ price: 'aws-s3/standard/storage-3' },
			],
		},
		{
			...STORAGE,
			when: { storageClass: OTHERS },
			tiers: [{ price: 'aws-s3/{storageClass}/storage' }],
		},
		...requests('puts', 'PUT, COPY, POST and LIST requests', 2000),
		...requests('gets', 'GET and other requests', 20_000),
		{
			id: 'transitions',
			label: 'Lifecycle transitions',
			unit: 'request',
			when: { storageClass: COLD },
			quantity: [[{ input: 'lifecycleTransitions', unit: 'requests' }]],
			tiers: [{ price: 'aws-s3/{storageClass}/transitions' }],
		},
		{
			id: 'upload',
			label: 'Upload',
			unit: 'GB',
			when: { storageClass: EXPRESS },
			quantity: [[{ input: 'uploadGb', unit: 'GB' }]],
			tiers: [{ price: 'aws-s3/express-one-zone/upload' }],
		},
		retrieval('retrieval', '', [...INFREQUENT, EXPRESS]),
		retrieval('retrieval', '-{retrievalSpeed}', ARCHIVES),
		retrieval('retrieval-requests', '-{retrievalSpeed}', ARCHIVES),
	],
	prices: [...S3_PRICES, ...S3_CLASS_PRICES],
};

/** What people need to know of it. */
export const S3_FACTS: MeterFacts = {
	title: 'Amazon S3',
	description: 'Objects: storage by the byte-hour, requests and retrieval, us-east-1.',
	fields: [
		choiceField('storageClass', 'Storage class', [
			['standard', 'Standard'],
			['standard-ia', 'Standard-IA'],
			['one-zone-ia', 'One Zone-IA'],
			['glacier-instant', 'Glacier Instant Retrieval'],
			['glacier', 'Glacier Flexible Retrieval'],
			['deep-archive', 'Glacier Deep Archive'],
			[EXPRESS, 'Express One Zone'],
		]),
		dataField('storageGb', 'Storage'),
		{
			...countField('storageGbHours', 'Storage for part of the month', { max: 1e15 }),
			unit: 'GB-hours',
			units: { GB: 1, TB: 1024, 'TB-hours': 1024, 'byte-hours': 2 ** -30 },
		},
		HOURS_IN_MONTH,
		countField('putRequests', 'PUT, COPY, POST and LIST requests'),
		countField('getRequests', 'GET and other requests'),
		countField('lifecycleTransitions', 'Lifecycle transitions into the class'),
		dataField('retrievalGb', 'Data retrieved'),
		countField('retrievalRequests', 'Retrieval requests'),
		choiceField('retrievalSpeed', 'Speed of retrieval', [
			['standard', 'Standard'],
			['expedited', 'Expedited'],
			['bulk', 'Bulk'],
		]),
		dataField('uploadGb', 'Data uploaded'),
		FIRST_YEAR_FREE,
	],
	notIncluded: [
		'data transfer to the internet',
		'replication, inventory and Intelligent-Tiering',
		'early deletion from colder classes',
	],
	source: 'aws.amazon.com/s3/pricing',
};
