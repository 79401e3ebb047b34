/** Application Load Balancer. */

import type { Factor, Tariff } from '../meter.ts';
import { ELB_PRICES } from '../prices/aws-elb.ts';

const HOUR: Factor = { input: 'hours', unit: 'h' };

/** Hours and capacity-unit hours. */
export const ALB: Tariff = {
	id: 'aws-alb',
	charges: [
		{
			id: 'hours',
			label: 'Load balancer by the hour',
			unit: 'hour',
			quantity: [[HOUR]],
			tiers: [{ price: 'aws-alb/hours' }],
		},
		{
			id: 'lcu',
			label: 'Load balancer capacity',
			unit: 'LCU-hour',
			quantity: [[HOUR, { input: 'lcu', unit: 'LCU' }]],
			tiers: [{ price: 'aws-alb/lcu' }],
		},
	],
	prices: ELB_PRICES,
};
