/** What people want to know of the model of a hop. */
import type { ModelFacts } from '../model.ts';
import { declared } from './figures.ts';
import { HOP_UNITS } from './hop-units.ts';

/** Question, outputs, stories, limits and sources. */
export const HOP_FACTS: ModelFacts = {
	question: 'What does it cost to hand work from one step to the next, against the work itself?',
	outputs: declared(HOP_UNITS, {
		perMillion: 'A million hops',
		service: 'Paid to services',
		passing: 'Function time to pass the message',
		work: 'The work between the hops',
		hopShare: 'Hops’ share of the bill',
		worthMs: 'Worth of a hop in function time',
		invocations: 'A hop in Lambda invocations',
	}),
	presets: [
		{
			id: 'prime-video',
			label: 'Prime Video',
			story: 'A state transition for every 0.2 s of work: six dollars in seven go to the hop.',
			inputs: { hop: 'step-functions', durationMs: 200 },
		},
		{
			id: 'frame',
			label: 'A frame through S3',
			story: 'A picture of 1 MB is written, and read once.',
			inputs: { hop: 's3', messageKb: 1024 },
		},
		{
			id: 'queue',
			label: 'A coarse job in a queue',
			story: 'Ten seconds of work behind every message: the hop disappears in the bill.',
			inputs: { hop: 'sqs', durationMs: 10_000, messageKb: 4 },
		},
		{
			id: 'monolith',
			label: 'One process',
			story: 'The next step is a function call in the same memory.',
			inputs: { hop: 'in-process' },
		},
	],
	limits: [
		'Prices are those of the first tier, on x86.',
		'Messages above a service’s limit go through S3, and only their name takes the hop: the limits are 256 KB for a state transition, 400 KB for an item of DynamoDB, 1 MB for SQS, 6 MB for an invocation and 10 MB for API Gateway.',
		'A function that waits for the next one is billed while it waits; that time is part of the work here.',
		'Latency has a price that no bill shows.',
	],
	sources: [
		'aws.amazon.com/step-functions/pricing, aws.amazon.com/s3/pricing, aws.amazon.com/sqs/pricing, aws.amazon.com/dynamodb/pricing, aws.amazon.com/api-gateway/pricing (rows of the price book)',
		'docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html (256 KB of input or output)',
		'docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-messages.html (1 MB)',
		'docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html (6 MB for a synchronous invocation)',
	],
	notIncluded: ['storage', 'data transfer between zones', 'retries', 'logs', 'free tiers'],
};
