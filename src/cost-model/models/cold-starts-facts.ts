/** What people want to know of the model of cold starts besides its answer. */
import type { ModelFacts } from '../model.ts';
import { declared } from './figures.ts';
import { COLD_STARTS_UNITS } from './cold-starts.ts';

/** Question, outputs, stories, limits and sources. */
export const COLD_STARTS_FACTS: ModelFacts = {
	question: 'How many requests start cold, how slow are they, and does keeping ready pay?',
	outputs: declared(COLD_STARTS_UNITS, {
		coldShare: 'Requests that find their environment given up',
		allColdShare: 'Requests that start cold for any reason',
		coldPerDay: 'Cold starts a day',
		p99ThresholdPerDay: 'Requests a day below which one in a hundred starts cold',
		coldLatency: 'Median latency of a cold start',
		p50Latency: 'Median latency',
		p99Latency: '99th percentile of latency',
		initCost: 'Cost of starting',
		onDemandCost: 'Functions on demand, starting included',
		provisionedCost: 'With environments kept ready',
		utilisation: 'Utilisation of the environments kept ready',
		breakEvenUtilisation: 'Utilisation from which keeping ready pays',
	}),
	presets: [
		{
			id: 'side-project',
			label: 'Side project',
			story: 'One request an hour, like nearly half of all functions in a large study of 2019.',
			inputs: { requests: 730 },
		},
		{
			id: 'every-minute',
			label: 'A request a minute',
			story: 'Sixty an hour at random: the environment hardly ever gets cold.',
			inputs: { requests: 43_800 },
		},
		{
			id: 'java',
			label: 'A framework on Java',
			story: 'Ten requests an hour to a Java function that loads two seconds of framework.',
			inputs: { runtime: 'java', ownInitMs: 2000, memoryMb: 1024 },
		},
		{
			id: 'hourly-timer',
			label: 'A timer every hour',
			story: 'One request at every full hour where idle environments are kept for twenty minutes.',
			inputs: { requests: 730, arrivals: 'regular', keepMinutes: 20 },
		},
		{
			id: 'busy',
			label: 'A busy service',
			story: 'Ten million requests a month: only overlapping requests ever start cold.',
			inputs: { requests: 10_000_000, provisionedConcurrency: 1 },
		},
	],
	limits: [
		'How long idle environments are kept is not documented and has changed; measurements found 10 minutes on Lambda in 2019, and 20 on Azure.',
		'Environments are also replaced while in use, after deployments and after some hours; that is left out.',
		'The times are those of a function that does nothing; imports and connections come on top, as your own initialisation.',
		'Fetching the code and starting the machine below the runtime are in no published initialisation time.',
		'The free tier is left out; it covers initialisation too.',
	],
	sources: [
		'github.com/maxday/lambda-perf, July and August 2026 (initialisation times)',
		'aws.amazon.com/blogs/compute/aws-lambda-standardizes-billing-for-init-phase, 2025-04-29',
		'mikhail.io/2019/08/aws-lambda-cold-starts-after-10-minutes, August 2019',
		'Shahrad et al., Serverless in the Wild, USENIX ATC 2020 (45 % of applications at most hourly)',
		'aws.amazon.com/lambda/pricing, read 2026-08-21 (provisioned concurrency)',
	],
	notIncluded: ['API Gateway', 'data transfer', 'logs', 'free tier', 'SnapStart'],
};
