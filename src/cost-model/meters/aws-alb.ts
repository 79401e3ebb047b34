/** Application Load Balancer. */
import type { NumberInput } from '../input.ts';
import type { Meter } from '../meter.ts';
import { HOURS } from './aws-ec2.ts';
import { ELB_PRICES } from '../prices/aws-elb.ts';

/** Capacity units that the load balancer uses on average. */
export const LCU: NumberInput = {
	id: 'lcu',
	label: 'Capacity units',
	unit: 'LCU',
	description:
		'Mean load balancer capacity units: the most of connections, traffic and rules that an hour sees.',
	source: 'assumed',
	type: 'number',
	default: 0,
	min: 0,
	max: 100_000,
	scale: 'log',
};

/** Hours and capacity-unit hours. */
export const ALB: Meter = {
	id: 'aws-alb',
	title: 'Application Load Balancer',
	description: 'One load balancer by the hour, plus its capacity units, us-east-1.',
	inputs: [HOURS, LCU],
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
	notIncluded: ['data transfer', 'public IPv4 addresses'],
	source: 'aws.amazon.com/elasticloadbalancing/pricing',
};
