/** What people want to know of the bill besides its answer. */
import type { ModelFacts } from '../model.ts';
import { BILL_UNITS } from './bill-units.ts';
import { declared } from './figures.ts';

/** Question, outputs, presets, limits and sources. */
export const BILL_FACTS: ModelFacts = {
	question: 'What does this workload cost a month, and what are the parts?',
	outputs: declared(BILL_UNITS, {
		total: 'The bill',
		serverless: 'Functions and their API',
		servers: 'Servers and load balancer',
		perMillion: 'Cost per million requests',
	}),
	presets: [
		{
			id: 'side-project',
			label: 'A side project',
			story:
				'A hundred thousand requests a month through a function URL stay within the free tier.',
			inputs: { requests: 100_000, freeTier: true, httpApi: false },
		},
		{
			id: 'black-friday',
			label: 'Black Friday',
			story: 'A shop with 30 million requests in an ordinary month sees ten times as many.',
			inputs: { requests: 300e6, durationMs: 150 },
		},
		{
			id: 'redundant-pair',
			label: 'Two servers',
			story: 'Two t3.medium behind a load balancer, whether or not anyone comes.',
			inputs: { requests: 0, instances: 2, instance: 't3.medium', loadBalancer: true },
		},
	],
	limits: [
		'One region, us-east-1, at list prices.',
		'All requests take the same time and memory, and each fills one unit of the HTTP API (512 KB).',
		'The load balancer’s capacity units are a mean over the month; each hour is billed by its own.',
	],
	sources: [
		'aws.amazon.com/lambda/pricing, read 2026-08-21',
		'aws.amazon.com/api-gateway/pricing, read 2025-11-02',
		'aws.amazon.com/ec2/pricing/on-demand, list of 2026-07-20',
	],
	notIncluded: ['data transfer', 'logs', 'disks', 'engineers’ time', 'discounts and credits'],
};
