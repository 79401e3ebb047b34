/** What people want to know of the model of free tiers besides its answer. */
import type { ModelFacts } from '../model.ts';
import { declared } from './figures.ts';
import { FREE_TIER_UNITS } from './free-tier.ts';

/** Question, outputs, stories, limits and sources. */
export const FREE_TIER_FACTS: ModelFacts = {
	question: 'How many requests and daily users fit into the free tier?',
	outputs: declared(FREE_TIER_UNITS, {
		freeRequests: 'Free requests a month',
		freeUsers: 'Daily users within the free tier',
		freePerSecond: 'Free requests a second, on average',
		requestsLimit: 'Free by the count of requests',
		computeLimit: 'Free by compute',
		computeBindsFrom: 'Duration from which compute ends it',
		used: 'Your load as a share of what is free',
		total: 'Your bill with the free tier',
		worth: 'What the free tier takes off your bill',
	}),
	presets: [
		{
			id: 'side-project',
			label: 'Side project',
			story: 'A hundred thousand requests a month behind a function URL.',
			inputs: { requests: 100_000 },
		},
		{
			id: 'http-api',
			label: 'Behind an HTTP API',
			story: 'The same function with a front door that bills from the first request.',
			inputs: { requests: 100_000, httpApi: true },
		},
		{
			id: 'heavy-requests',
			label: 'Heavy requests',
			story: 'Two seconds at a gigabyte: compute ends what is free long before a million.',
			inputs: { durationMs: 2000, memoryMb: 1024, cpuMs: 1500 },
		},
		{
			id: 'product',
			label: 'A real product',
			story: 'Three million requests a month: the free tier is a discount of a few dollars.',
			inputs: { requests: 3_000_000 },
		},
	],
	limits: [
		'Lambda’s free amounts do not end, and are shared by all functions of an account.',
		'API Gateway has free calls for twelve months only, and none but credits in accounts opened since 2025-07-15.',
		'Offers of other vendors are compared for requests that are alone in their instance; where requests share one, theirs reach further.',
		'Cloudflare’s limit is one by the day: a single good day can end it.',
		'Hobby plans forbid commercial use.',
	],
	sources: [
		'aws.amazon.com/lambda/pricing, read 2026-08-21',
		'azure.microsoft.com/pricing/details/functions, read 2026',
		'cloud.google.com/run/pricing, read 2026',
		'developers.cloudflare.com/workers/platform/limits, read 2026',
		'vercel.com/docs/functions/usage-and-pricing, read 2026',
	],
	notIncluded: ['data transfer', 'logs', 'databases', 'domains and certificates'],
};
