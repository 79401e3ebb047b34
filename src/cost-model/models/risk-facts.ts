/** What people want to know of the risk of a release besides its answer. */
import type { ModelFacts } from '../model.ts';
import { declared } from './figures.ts';
import { RISK_UNITS } from './risk-units.ts';

/** Question, outputs, stories, limits and sources. */
export const RISK_FACTS: ModelFacts = {
	question:
		'What do bad releases cost, and is it worth splitting a program so that they reach less?',
	outputs: declared(RISK_UNITS, {
		lossAtOnce: 'Loss of one program, released to all',
		lossSplit: 'Loss of one function among many',
		lossCanary: 'Loss of one program, released to a few first',
		splitCost: 'Loss of the split program, with what running it costs more',
		splitWorth: 'What splitting is worth',
		reachSplit: 'Reach of a bad function',
		reachCanary: 'Reach of a bad release to a few first',
		payingLoss: 'Loss of an hour from which splitting pays',
		outageHours: 'Hours with a broken release',
		availability: 'Time without a broken release',
	}),
	presets: [
		{
			id: 'side-project',
			label: 'A side project',
			story: 'An hour of outage costs five dollars of annoyance.',
			inputs: { lossPerHour: 5, releases: 10, splitOpex: 20 },
		},
		{
			id: 'netflix-2008',
			label: 'Netflix, 2008',
			story: 'What failed was one shared database, for three days: no split contains that.',
			inputs: { releases: 1, failShare: 100, repairHours: 72, sharedShare: 100 },
		},
		{
			id: 'black-friday',
			label: 'Black Friday',
			story: 'A shop on the day on which an hour costs fifty thousand dollars.',
			inputs: { lossPerHour: 50_000, repairHours: 0.5 },
		},
		{
			id: 'percent-rollouts',
			label: 'Rollouts by percent',
			story: 'The same program goes to one user in a hundred first and is watched for two hours.',
			inputs: { canaryShare: 1, canaryHours: 2 },
		},
	],
	limits: [
		'Every input is the reader’s own: nobody publishes how often releases fail and what an hour costs.',
		'All functions matter alike, and a failure is as long whatever it reaches.',
		'Functions of one account share its concurrency; one that uses it up reaches all the others.',
		'Faults of the platform itself are not counted; Amazon promises 99.99% for a region of EC2 and 99.5% for one instance.',
	],
	sources: [
		'blog.netflix.com, Shipping Delay Recap (2008-08-22): three days, a corrupted database',
		'aws.amazon.com/compute/sla (EC2: 99.99% for a region, 99.5% for an instance)',
	],
	notIncluded: ['lost trust', 'the work of splitting', 'faults of the platform'],
};
