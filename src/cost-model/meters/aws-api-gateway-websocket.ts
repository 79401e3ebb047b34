/** Amazon API Gateway, WebSocket APIs. */
import { countField } from '../field-kinds.ts';
import type { MeterFacts, Tariff } from '../meter.ts';
import { API_GATEWAY_WEBSOCKET_PRICES } from '../prices/aws-api-gateway-rest.ts';
import { FIRST_YEAR_FREE, kilobyteField } from './aws-fields.ts';

const MESSAGE_UNIT = { atLeast: 32, ceilTo: 32, over: 32, unit: '(units of 32 KB)' } as const;

/** Messages either way in units of 32 KB, and minutes of connection. */
export const API_GATEWAY_WEBSOCKET: Tariff = {
	id: 'aws-api-gateway-websocket',
	charges: [
		{
			id: 'messages',
			label: 'WebSocket messages',
			unit: 'message',
			quantity: [
				[
					{ input: 'messages', unit: 'messages' },
					{ input: 'messageSizeKb', ...MESSAGE_UNIT },
				],
			],
			free: { amount: 1_000_000, when: 'firstYearFreeTier' },
			tiers: [
				{ upTo: 1e9, price: 'aws-api-gateway-websocket/messages-1' },
				{ price: 'aws-api-gateway-websocket/messages-2' },
			],
		},
		{
			id: 'minutes',
			label: 'Connection minutes',
			unit: 'minute',
			quantity: [[{ input: 'connectionMinutes', unit: 'minutes' }]],
			free: { amount: 750_000, when: 'firstYearFreeTier' },
			tiers: [{ price: 'aws-api-gateway-websocket/minutes' }],
		},
	],
	prices: API_GATEWAY_WEBSOCKET_PRICES,
};

/** What people need to know of it. */
export const API_GATEWAY_WEBSOCKET_FACTS: MeterFacts = {
	title: 'API Gateway WebSocket API',
	description: 'Messages in units of 32 KB and minutes of connection, us-east-1.',
	fields: [
		countField('messages', 'Messages sent and received', { default: 1_000_000 }),
		kilobyteField('messageSizeKb', 'Size of a message', 128),
		{
			...countField('connectionMinutes', 'Connection minutes'),
			unit: 'min',
			units: { h: 60, days: 1440 },
		},
		FIRST_YEAR_FREE,
	],
	notIncluded: ['data transfer', 'custom authorizers', 'logs'],
	source: 'aws.amazon.com/api-gateway/pricing',
};
