/** What people want to know of the model of fleets besides its answer. */
import type { ModelFacts } from '../model.ts';
import { declared } from './figures.ts';
import { FLEET_UNITS } from './fleet.ts';

/** Question, outputs, stories, limits and sources. */
export const FLEET_FACTS: ModelFacts = {
	question: 'How many servers does a load need, what do they cost, and how long do requests queue?',
	outputs: declared(FLEET_UNITS, {
		servers: 'Servers by utilisation',
		cost: 'Cost of these servers',
		perMillion: 'Cost per million requests',
		peakPerSecond: 'Load at the peak',
		busyAtPeak: 'Busy at the peak',
		busyOnAverage: 'Busy on average',
		capacityOfOne: 'What one server carries',
		capacityOfOnePerSecond: 'What one server carries, on average',
		waiting: 'Requests that wait at the peak',
		meanWait: 'Mean wait at the peak',
		p99Wait: '99th percentile of the wait',
		inTime: 'Requests that start in time',
		serversInTime: 'Servers that start 99% in time',
		costInTime: 'Cost of servers that start 99% in time',
	}),
	presets: [
		{
			id: 'side-project',
			label: 'Side project',
			story: 'A hundred thousand requests a month on one of the smallest machines.',
			inputs: { requests: 100_000, instance: 't4g.nano', instances: 1, loadBalancer: false },
		},
		{
			id: 'second-machine',
			label: 'Traffic that demands a second machine',
			story: 'One t3.medium at its limit: the load at which scaling out begins.',
			inputs: { requests: 61_000_000, instances: 1, loadBalancer: false },
		},
		{
			id: 'black-friday',
			label: 'Black Friday',
			story: 'A shop that keeps servers for ten times its mean load all year.',
			inputs: { peak: 10, instance: 'c7i.large' },
		},
		{
			id: 'no-headroom',
			label: 'No headroom',
			story:
				'Servers loaded to 95 % at the peak: the utilisation rule is content, the queue is not.',
			inputs: { requests: 82_000_000, instances: 1, utilisation: 95 },
		},
	],
	limits: [
		'Requests arrive at random and independently; arrivals in bursts queue longer.',
		'Work times vary like an exponential distribution; more even ones queue less.',
		'All processors take from one queue; a load balancer that sends requests round robin queues longer.',
		'Capacity is counted in CPU time alone: memory, connections and disks may end first.',
		'A burstable t3 or t4g sustains only a part of its processors without further CPU credits.',
		'Fleets are of one size all month: autoscaling is in the model of spikes.',
	],
	sources: [
		'A. K. Erlang, Solution of some problems in the theory of probabilities, 1917 (the delay formula)',
		'aws.amazon.com/ec2/pricing/on-demand, list of 2026-07-20',
		'aws.amazon.com/elasticloadbalancing/pricing, read 2026-08-21',
	],
	notIncluded: [
		'disks',
		'data transfer',
		'public IPv4 addresses',
		'CPU credits',
		'savings plans',
		'engineers’ time',
	],
};
