/** What people want to know of the total cost of ownership besides its answer. */
import type { ModelFacts } from '../model.ts';
import { declared } from './figures.ts';
import { OWNERSHIP_UNITS } from './ownership-units.ts';

/** Question, outputs, stories, limits and sources. */
export const OWNERSHIP_FACTS: ModelFacts = {
	question:
		'How many hours of work is the gap between two bills, and who is cheaper when they are counted?',
	outputs: declared(OWNERSHIP_UNITS, {
		functionsTotal: 'Functions, bill and work',
		serversTotal: 'Servers, bill and work',
		functionsBill: 'Functions, the bill',
		serversBill: 'Servers, the bill',
		billGap: 'What functions cost more, the bills alone',
		hoursGap: 'Hours of work that equal the gap between the bills',
		totalGap: 'What functions cost more in all',
		servers: 'Servers that the load needs',
	}),
	presets: [
		{
			id: 'hundred-million',
			label: 'A hundred million requests',
			story: 'The gap between the bills is less than three hours of work a month.',
			inputs: {},
		},
		{
			id: 'side-project',
			label: 'A side project',
			story: 'Free functions against the smallest server, and an hour of one’s own evening.',
			inputs: {
				requests: 100_000,
				freeTier: true,
				instances: 1,
				instance: 't4g.small',
				loadBalancer: false,
				functionWork: 0.5,
				serverWork: 2,
			},
		},
		{
			id: 'kubernetes',
			label: 'Kubernetes',
			story:
				'Two small servers under a Kubernetes control plane, which somebody has to keep current.',
			inputs: { cluster: true, loadBalancer: false, serverWork: 16 },
		},
		{
			id: 'prime-video-scale',
			label: 'Prime Video’s scale',
			story: 'Five billion requests a month: the gap pays for people.',
			inputs: { requests: 5e9 },
		},
	],
	limits: [
		'The hours are the reader’s own; no one publishes them by platform.',
		'An hour costs the same at three in the morning.',
		'What the choice does to speed of development is left out.',
		'One region, us-east-1, at list prices.',
	],
	sources: [
		'aws.amazon.com/lambda/pricing, read 2026-08-21',
		'aws.amazon.com/ec2/pricing/on-demand, list of 2026-07-20',
		'aws.amazon.com/eks/pricing',
	],
	notIncluded: ['data transfer', 'logs', 'disks', 'on-call duty', 'training', 'discounts'],
};
