/** Amazon EBS: disks by type. */
import { choiceField, countField } from '../field-kinds.ts';
import type { Charge, MeterFacts, Tariff } from '../meter.ts';
import { EBS_PRICES } from '../prices/aws-compute-options.ts';
import { dataField } from './aws-fields.ts';

function iops(volumeType: string, beyond: number): Charge {
	return {
		id: 'iops',
		label: 'Provisioned IOPS',
		unit: 'IOPS-month',
		when: { volumeType },
		quantity: [[{ input: 'iops', beyond, unit: 'IOPS' }]],
		tiers: [{ price: 'aws-ebs/{volumeType}/iops' }],
	};
}

/** Provisioned size; speed beyond what gp3 includes. */
export const EBS: Tariff = {
	id: 'aws-ebs',
	charges: [
		{
			id: 'storage',
			label: 'Disks',
			unit: 'GB-month',
			quantity: [[{ input: 'ebsGb', unit: 'GB' }]],
			tiers: [{ price: 'aws-ebs/{volumeType}/storage' }],
		},
		iops('gp3', 3000),
		iops('io1', 0),
		{
			id: 'throughput',
			label: 'Throughput over 125 MB/s',
			unit: 'MB/s-month',
			when: { volumeType: 'gp3' },
			quantity: [[{ input: 'throughputMbPerSecond', beyond: 125, unit: 'MB/s over 125' }]],
			tiers: [{ price: 'aws-ebs/gp3/throughput' }],
		},
	],
	prices: EBS_PRICES,
};

/** What people need to know of it. */
export const EBS_FACTS: MeterFacts = {
	title: 'Amazon EBS',
	description: 'Disks by the gigabyte-month, with their speed, us-east-1.',
	fields: [
		choiceField('volumeType', 'Type of disk', [
			['gp3', 'General purpose (gp3)'],
			['gp2', 'General purpose (gp2)'],
			['io1', 'Provisioned IOPS (io1)'],
			['st1', 'Throughput (st1)'],
			['sc1', 'Cold (sc1)'],
		]),
		dataField('ebsGb', 'Size of all disks', { default: 30 }),
		countField('iops', 'Provisioned IOPS', { max: 1e6 }),
		{
			...countField('throughputMbPerSecond', 'Provisioned throughput', { max: 1e5 }),
			unit: 'MB/s',
		},
	],
	notIncluded: ['snapshots'],
	source: 'aws.amazon.com/ebs/pricing',
};
