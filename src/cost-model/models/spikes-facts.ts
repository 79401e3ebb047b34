/** What people want to know of the model of spikes besides its answer. */
import type { ModelFacts } from '../model.ts';
import { declared } from './figures.ts';
import { SPIKES_UNITS } from './spikes.ts';

/** Question, outputs, stories, limits and sources. */
export const SPIKES_FACTS: ModelFacts = {
	question: 'Does a spike of ten times the regular load make functions cheaper than servers?',
	outputs: declared(SPIKES_UNITS, {
		addedVolume: 'Requests that spikes add to a year',
		serverlessCost: 'Functions, mean month',
		staticCost: 'A fleet kept for the spike',
		autoscaledCost: 'A fleet that scales out, mean month',
		spikeCost: 'What the spikes of a year cost functions',
		staticSaving: 'Saved by the static fleet',
		autoscaledSaving: 'Saved by the fleet that scales out',
		ordinaryServers: 'Servers on ordinary days',
		staticServers: 'Servers for the spike',
		cpuShare: 'CPU time of a request’s duration',
		breakEvenCpuShare: 'CPU share from which functions beat the static fleet',
		breakEvenSpike: 'Spike from which functions beat the static fleet',
		servedWhileStarting: 'Served while further servers start',
		environments: 'Environments at the spike',
		servedAtOnce: 'Of these, allowed at once',
		throttled: 'Requests refused at the quota',
		rampTime: 'Time to start all environments',
	}),
	presets: [
		{
			id: 'black-friday-computes',
			label: 'Black Friday, work that computes',
			story: 'A shop whose requests compute for all of their 200 ms: the spike pays for functions.',
			inputs: { cpuMs: 200 },
		},
		{
			id: 'black-friday-waits',
			label: 'Black Friday, work that waits',
			story:
				'A shop whose requests wait nine tenths of their time: the fleet for the spike is cheaper.',
			inputs: { cpuMs: 20 },
		},
		{
			id: 'front-page',
			label: 'A link site’s front page',
			story: 'A small site that is discovered once a month for six hours.',
			inputs: { requests: 1_000_000, spike: 100, spikeHours: 72, spikesPerYear: 12, memoryMb: 512 },
		},
		{
			id: 'beyond-the-quota',
			label: 'Beyond the quota',
			story:
				'Three billion requests a month: the spike needs more environments than an account has.',
			inputs: { requests: 3_000_000_000 },
		},
	],
	limits: [
		'The load is at one level on ordinary days and at another in spikes; their own unevenness is “peak to mean”.',
		'The year is priced as a mean month; tiers for very large use would fall a little differently.',
		'Further servers start when the load has risen: a spike that is known beforehand need not be late.',
		'Functions are taken to grow at the documented rate; the first of them start cold.',
		'Everything behind the functions or servers, above all the database, is taken to carry the spike.',
	],
	sources: [
		'docs.aws.amazon.com/lambda/latest/dg/scaling-behavior.html (1,000 environments each 10 s and function), read 2026-11-21',
		'docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html (1,000 concurrent executions), read 2026-08-21',
		'aws.amazon.com/ec2/pricing/on-demand, list of 2026-07-20',
	],
	notIncluded: ['load balancers', 'data transfer', 'free tiers', 'discounts', 'databases'],
};
