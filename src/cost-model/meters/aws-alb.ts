/** Application Load Balancer. */
import { HOURS, LCU } from '../fields.ts';
import type { MeterFacts, Tariff } from '../meter.ts';
import { ELB_PRICES } from '../prices/aws-elb.ts';

/** Hours and capacity-unit hours. */
export const ALB: Tariff = {
	id: 'aws-alb',
	charges: [
		{
			id: 'hours',
			label: 'Load balancer by the hour',
			unit: 'hour',
			quantity: [[{ input: 'hours', unit: 'h' }]],
			tiers: [{ price: 'aws-alb/hours' }],
		},
		{
			id: 'lcu',
			label: 'Load balancer capacity',
			unit: 'LCU-hour',
			quantity: [
				[
					{ input: 'hours', unit: 'h' },
					{ input: 'lcu', unit: 'LCU' },
				],
			],
			tiers: [{ price: 'aws-alb/lcu' }],
		},
	],
	prices: ELB_PRICES,
};

/** What people need to know of it. */
export const ALB_FACTS: MeterFacts = {
	title: 'Application Load Balancer',
	description: 'One load balancer by the hour, plus its capacity units, us-east-1.',
	fields: [HOURS, LCU],
	notIncluded: ['data transfer', 'public IPv4 addresses'],
	source: 'aws.amazon.com/elasticloadbalancing/pricing',
};
