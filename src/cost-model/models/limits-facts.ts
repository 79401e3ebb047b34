/** What people want to know of the model of account limits. */
import type { ModelFacts } from '../model.ts';
import { declared } from './figures.ts';
import { LIMITS_UNITS } from './limits-units.ts';

/** Question, outputs, stories, limits and sources. */
export const LIMITS_FACTS: ModelFacts = {
	question:
		'How many streams fit under the quota of an orchestrator, and how soon does it throttle?',
	outputs: declared(LIMITS_UNITS, {
		carriedStreams: 'Streams that the quota carries',
		carriedShare: 'Quota against what all streams want',
		emptyAfter: 'Time until the bucket is empty',
		refused: 'Transitions refused from then on',
		wanted: 'Transitions that all streams want',
		concurrencyStreams: 'Streams that concurrent functions carry',
		costPerHour: 'Transitions let through',
		wantedCostPerHour: 'Transitions wanted',
	}),
	presets: [
		{
			id: 'prime-video',
			label: 'Prime Video',
			story:
				'Three transitions for every second of ten thousand streams: the quota carries the published 5% of them.',
			inputs: { transitionsPerSecond: 3, streams: 10_000 },
		},
		{
			id: 'other-regions',
			label: 'A smaller region',
			story: 'The same streams outside the three largest regions, where the quota is about half.',
			inputs: { bucketSize: 800, refillPerSecond: 500 },
		},
		{
			id: 'express-starts',
			label: 'Starting Express workflows',
			story: 'One Express workflow started for every second of every stream.',
			inputs: { transitionsPerSecond: 1, bucketSize: 6000, refillPerSecond: 6000 },
		},
		{
			id: 'side-project',
			label: 'Side project',
			story: 'Ten streams, far below any quota.',
			inputs: { streams: 10 },
		},
	],
	limits: [
		'The defaults are those of a grown account in us-east-1, us-west-2 or eu-west-1, as documented in June 2022; new accounts get less, and quotas are raised on request.',
		'A quota is shared by all workflows of an account in a region; here it is spent on streams alone.',
		'Refused transitions are tried again by the service, so work is delayed before it is lost.',
	],
	sources: [
		'docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html (read 2026-11-21: new accounts get less)',
		'github.com/awsdocs/aws-step-functions-developer-guide, doc_source/limits-overview.md (2022-06-28: 5,000 and 1,500 a second, 800 and 500 in other regions)',
		'docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html (1,000 functions at once)',
		'primevideotech.com, Scaling up the Prime Video audio/video monitoring service and reducing costs by 90% (2023-03-22; no longer online): a limit at about 5% of the expected load',
	],
	notIncluded: ['functions', 'storage', 'retries', 'quotas of other services'],
};
