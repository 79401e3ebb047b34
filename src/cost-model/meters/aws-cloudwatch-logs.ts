/** Amazon CloudWatch Logs. */
import type { Charge, MeterFacts, Tariff } from '../meter.ts';
import { CLOUDWATCH_LOG_PRICES } from '../prices/aws-compute-options.ts';
import { ALWAYS_FREE, dataField } from './aws-fields.ts';

function gigabytes(id: string, label: string, input: string): Charge {
	return {
		id,
		label,
		unit: id === 'stored' ? 'GB-month' : 'GB',
		quantity: [[{ input, unit: 'GB' }]],
		free: { amount: 5, when: 'freeTier' },
		tiers: [{ price: `aws-cloudwatch-logs/${id}` }],
	};
}

/** Logs in, kept and searched. */
export const CLOUDWATCH_LOGS: Tariff = {
	id: 'aws-cloudwatch-logs',
	charges: [
		gigabytes('ingested', 'Logs ingested', 'logsIngestedGb'),
		gigabytes('stored', 'Logs stored', 'logsStoredGb'),
		gigabytes('scanned', 'Logs scanned by queries', 'logsScannedGb'),
	],
	prices: CLOUDWATCH_LOG_PRICES,
};

/** What people need to know of it. */
export const CLOUDWATCH_LOGS_FACTS: MeterFacts = {
	title: 'CloudWatch Logs',
	description: 'Logs ingested, stored and searched, us-east-1.',
	fields: [
		dataField('logsIngestedGb', 'Logs ingested', { default: 10 }),
		dataField('logsStoredGb', 'Logs stored'),
		dataField('logsScannedGb', 'Logs scanned by queries'),
		ALWAYS_FREE,
	],
	notIncluded: ['metrics and alarms', 'infrequent access class'],
	source: 'aws.amazon.com/cloudwatch/pricing',
};
