/** What people want to know of the break-even besides its answer. */
import type { ModelFacts } from '../model.ts';
import { BREAK_EVEN_UNITS } from './break-even-figures.ts';
import { declared } from './figures.ts';

/** Question, outputs, presets, limits and sources. */
export const BREAK_EVEN_FACTS: ModelFacts = {
	question: 'From how many requests, and daily users, are servers cheaper than serverless?',
	outputs: declared(BREAK_EVEN_UNITS, {
		crossover: 'Break-even',
		crossoverPerSecond: 'Break-even',
		dailyUsers: 'Break-even',
		crossoverServers: 'Servers at the break-even',
		crossoverCost: 'Cost at the break-even',
		perMillion: 'Serverless, one million more',
		serverlessCost: 'Serverless at your load',
		serversCost: 'Servers at your load',
		servers: 'Servers your load needs',
		serversSaving: 'Saved by servers at your load',
	}),
	presets: [
		{
			id: 'side-project',
			label: 'A side project',
			story: 'Fifty thousand requests a month, inside the free tier.',
			inputs: { requests: 50_000, freeTier: true },
		},
		{
			id: 'chatty-app',
			label: 'A chatty app',
			story: 'Each daily user makes 200 requests, so that hundreds of users are enough.',
			inputs: { requestsPerUser: 200 },
		},
		{
			id: 'redundant-pair',
			label: 'A pair that may lose one',
			story: 'Two t3.medium behind a load balancer, so that one may fail.',
			inputs: { instance: 't3.medium', instances: 2, loadBalancer: true, requests: 30e6 },
		},
		{
			id: 'waiting-on-others',
			label: 'Waiting on others',
			story:
				'Requests wait a second for other services and compute for 20 ms: functions bill the wait.',
			inputs: { durationMs: 1000, cpuMs: 20 },
		},
	],
	limits: [
		'The peak is served by servers that run all month; nothing scales by the hour.',
		'A server is full at the highest utilisation given; whether requests queue there is the fleet’s question.',
		'Beyond 500 servers no break-even is looked for.',
		'One region, us-east-1, at list prices.',
	],
	sources: [
		'aws.amazon.com/lambda/pricing, read 2026-08-21',
		'aws.amazon.com/api-gateway/pricing, read 2025-11-02',
		'aws.amazon.com/ec2/pricing/on-demand, list of 2026-07-20',
	],
	notIncluded: [
		'data transfer',
		'logs',
		'disks',
		'engineers’ time',
		'queueing near full load',
		'CPU credits of t3 and t4g servers',
		'discounts',
	],
};
