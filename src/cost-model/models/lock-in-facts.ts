/** What people want to know of lock-in besides its answer. */
import type { ModelFacts } from '../model.ts';
import { declared } from './figures.ts';
import { LOCK_IN_UNITS } from './lock-in-units.ts';

/** Question, outputs, stories, limits and sources. */
export const LOCK_IN_FACTS: ModelFacts = {
	question: 'What does being locked in cost a year, and how much may it cost not to be?',
	outputs: declared(LOCK_IN_UNITS, {
		lockInPerYear: 'Lock-in a year',
		premiumPerYear: 'Portable platform, dearer a year by',
		net: 'What portability gains a year',
		exitCost: 'Cost of leaving',
		exitHours: 'Hours that leaving takes',
		payingChance: 'Chance of leaving from which portability pays',
		payingHours: 'Hours of leaving from which portability pays',
	}),
	presets: [
		{
			id: 'side-project',
			label: 'A side project',
			story: 'Three handlers and nothing else move in an afternoon.',
			inputs: { handlers: 3, handlerHours: 1, eventSources: 0, workflows: 0, premium: 5 },
		},
		{
			id: 'events',
			label: 'Living in the events',
			story: 'Forty event sources and a dozen workflows are a rewrite.',
			inputs: { handlers: 30, eventSources: 40, workflows: 12, premium: 500 },
		},
		{
			id: 'restless-host',
			label: 'A restless host',
			story: 'A host that keeps changing its prices makes leaving one time in four likely.',
			inputs: { exitChance: 25, eventSources: 0, workflows: 0, handlerHours: 8 },
		},
	],
	limits: [
		'Every input is the reader’s own; the hours can be measured by moving one service for practice.',
		'One exit a year at most, and its cost does not grow while one stays.',
		'Servers are not free of it: hosts change their prices too.',
	],
	sources: ['github.com/awslabs/aws-lambda-web-adapter (a handler that runs in a container too)'],
	notIncluded: [
		'data that costs to take along',
		'contracts',
		'what a better price elsewhere would save',
	],
};
