/** Amazon EC2 on demand. */
import { HOURS, INSTANCES } from '../fields.ts';
import { INSTANCE } from '../instance-field.ts';
import type { MeterFacts, Tariff } from '../meter.ts';
import { EC2_PRICES } from '../prices/aws-ec2.ts';

/** Instance-hours at the on-demand price. */
export const EC2: Tariff = {
	id: 'aws-ec2',
	charges: [
		{
			id: 'hours',
			label: 'Servers by the hour',
			unit: 'instance-hour',
			quantity: [
				[
					{ input: 'instances', unit: 'servers' },
					{ input: 'hours', unit: 'h' },
				],
			],
			tiers: [{ price: 'aws-ec2/{instance}' }],
		},
	],
	prices: EC2_PRICES,
};

/** What people need to know of it. */
export const EC2_FACTS: MeterFacts = {
	title: 'Amazon EC2',
	description: 'Virtual machines by the hour, Linux, on demand, us-east-1.',
	fields: [INSTANCE, INSTANCES, HOURS],
	notIncluded: ['disks', 'data transfer', 'public IPv4 addresses', 'CPU credits', 'savings plans'],
	source: 'aws.amazon.com/ec2/pricing/on-demand',
};
