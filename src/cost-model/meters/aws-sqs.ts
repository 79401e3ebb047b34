/** Amazon SQS: requests in units of 64 KB. */
import { choiceField, countField } from '../field-kinds.ts';
import type { Charge, Factor, MeterFacts, Tariff } from '../meter.ts';
import { SQS_PRICES, SQS_TIER_PRICES } from '../prices/aws-sqs.ts';
import { ALWAYS_FREE, kilobyteField } from './aws-fields.ts';

const MESSAGES: readonly Factor[] = [
	{ input: 'queueRequests', unit: 'requests' },
	{ input: 'messageSizeKb', atLeast: 64, ceilTo: 64, over: 64, unit: '(units of 64 KB)' },
];

function requests(queue: 'standard' | 'fifo', first: string): Charge {
	return {
		id: 'requests',
		label: `Requests to ${queue === 'fifo' ? 'FIFO' : 'standard'} queues`,
		unit: 'request',
		when: { queue },
		quantity: [MESSAGES],
		free: { amount: 1_000_000, when: 'freeTier' },
		tiers: [
			{ upTo: 100e9, price: first },
			{ upTo: 200e9, price: `aws-sqs/${queue}-2` },
			{ price: `aws-sqs/${queue}-3` },
		],
	};
}

/** Every call counts, also one that finds no message. */
export const SQS: Tariff = {
	id: 'aws-sqs',
	charges: [requests('standard', 'aws-sqs/standard'), requests('fifo', 'aws-sqs/fifo-1')],
	prices: [...SQS_PRICES, ...SQS_TIER_PRICES],
};

/** What people need to know of it. */
export const SQS_FACTS: MeterFacts = {
	title: 'Amazon SQS',
	description: 'Calls to queues (send, receive, delete), in units of 64 KB, us-east-1.',
	fields: [
		countField('queueRequests', 'Requests to queues', { default: 3_000_000 }),
		kilobyteField('messageSizeKb', 'Size of a message', 1024),
		choiceField('queue', 'Kind of queue', [
			['standard', 'Standard'],
			['fifo', 'FIFO'],
		]),
		ALWAYS_FREE,
	],
	notIncluded: ['data transfer', 'fair queues'],
	source: 'aws.amazon.com/sqs/pricing',
};
