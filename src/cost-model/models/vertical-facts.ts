/** What people want to know of the model of vertical scaling. */
import type { ModelFacts } from '../model.ts';
import { declared } from './figures.ts';
import { VERTICAL_UNITS } from './vertical-units.ts';

/** Question, outputs, stories, limits and sources. */
export const VERTICAL_FACTS: ModelFacts = {
	question: 'Do bigger servers cost more for what they do, and where does bigger end?',
	outputs: declared(VERTICAL_UNITS, {
		premium: 'Premium of the largest for a vCPU-hour',
		perVcpuSmallest: 'A vCPU-hour in the smallest',
		perVcpuLargest: 'A vCPU-hour in the largest',
		largestVcpus: 'Processors of the largest',
		ceiling: 'Peak that the largest carries',
		neededVcpus: 'Processors needed',
		oneMachine: 'One machine that carries the load',
		smallMachines: 'The smallest machines that carry it',
		machines: 'How many of the smallest',
		oneWithSpare: 'One machine and another to replace it',
		smallWithSpare: 'The smallest machines and one more',
		lostWithOne: 'Capacity lost with one of the smallest',
	}),
	presets: [
		{
			id: 'prime-video',
			label: 'Prime Video’s container',
			story:
				'Detectors on 0.2 s of processor time for every request, a steady load: the first limit is one machine.',
			inputs: { family: 'c7i', cpuMs: 200, peak: 1, requestsPerSecond: 500 },
		},
		{
			id: 'monolith',
			label: 'A majestic monolith',
			story:
				'Four thousand requests a second at the mean, and one machine that has to carry its peaks.',
			inputs: { requestsPerSecond: 4000, family: 'm8i' },
		},
		{
			id: 'side-project',
			label: 'Side project',
			story: 'Ten requests a second need less than one processor.',
			inputs: { requestsPerSecond: 10 },
		},
	],
	limits: [
		'A vCPU is a hardware thread on x86 and a core on arm; families are not compared by what a vCPU does.',
		'A program is taken to use all processors of a machine evenly; many do not beyond a few dozen.',
		'Sizes roughly double, so one machine may be half empty where several small ones fit the load.',
		'One machine is one failure: with a second to replace it, its price doubles, while small ones need one more.',
	],
	sources: [
		'github.com/aws/karpenter-provider-aws, pkg/providers/pricing/zz_generated.pricing_aws.go, lists of 2026-01-19 and 2026-07-20 (from the AWS Price List API)',
		'infoq.com/news/2023/05/prime-ec2-ecs-saves-costs (May 2023: several copies of the process, each with some of the detectors)',
	],
	notIncluded: ['load balancers', 'disks', 'data transfer', 'queueing near full load', 'discounts'],
};
