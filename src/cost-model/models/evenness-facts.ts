/** What people want to know of the model of evenness besides its answer. */
import type { ModelFacts } from '../model.ts';
import { EVENNESS_UNITS } from './evenness.ts';
import { declared } from './figures.ts';

/** Question, outputs, stories, limits and sources. */
export const EVENNESS_FACTS: ModelFacts = {
	question: 'How uneven must a load be before functions are cheaper than servers?',
	outputs: declared(EVENNESS_UNITS, {
		functionVcpuHour: 'A vCPU-hour of functions',
		serverVcpuHour: 'A vCPU-hour of the server',
		priceRatio: 'Price ratio',
		breakEvenUtilisation: 'Break-even utilisation',
		breakEvenPeak: 'Break-even peak to mean',
		breakEvenCpuShare: 'Break-even CPU share at your peak',
		serverlessPerCpuHour: 'Functions, for an hour of work',
		serversPerCpuHour: 'Servers, for an hour of work',
		serversSaving: 'Saved by servers at your peak',
		evenSaving: 'Saved by servers at a perfectly even load',
		loadSpread: 'σ of a lognormal load with your peak as its 99th percentile',
	}),
	presets: [
		{
			id: 'even',
			label: 'Evenly distributed',
			story: 'A load that is nearly the same all day: the case in which serverless looks worst.',
			inputs: { peak: 1.2 },
		},
		{
			id: 'office-hours',
			label: 'Office hours',
			story: 'A working day: the busiest hours have 2.8 times the mean load (lognormal, σ = 0.5).',
			inputs: { peak: 2.8 },
		},
		{
			id: 'black-friday',
			label: 'Black Friday',
			story: 'A shop that keeps ten times its mean capacity; its requests mostly wait.',
			inputs: { peak: 10, cpuShare: 10 },
		},
		{
			id: 'image-resizing',
			label: 'Image resizing',
			story: 'Work that computes all the time: almost any unevenness suffices.',
			inputs: { peak: 3, cpuShare: 100 },
		},
		{
			id: 'arm',
			label: 'arm against arm',
			story: 'Functions and servers on Graviton processors.',
			inputs: { architecture: 'arm', instance: 'c7g.large' },
		},
	],
	limits: [
		'Functions serve one request at a time and are billed while they wait; platforms that bill CPU time alone have a CPU share of 1.',
		'Servers are sized for the peak and kept all the time; autoscaling raises every threshold.',
		'Only time is compared: charges by the request, load balancers and free tiers are left out.',
		'Functions get one whole vCPU, at 1,769 MB; with less memory they compute more slowly for the same price.',
		'Processors of different machines are taken as equally fast, and burstable ones as always fast.',
	],
	sources: [
		'docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html (1,769 MB is one vCPU), read 2026-08-21',
		'aws.amazon.com/lambda/pricing, read 2026-08-21',
		'aws.amazon.com/fargate/pricing, read 2026-08-21',
	],
	notIncluded: ['charges by the request', 'load balancers', 'data transfer', 'savings plans'],
};
