/** What people want to know of the model of fanning out. */
import type { ModelFacts } from '../model.ts';
import { FAN_OUT_UNITS } from './fan-out-units.ts';
import { declared } from './figures.ts';

/** Question, outputs, stories, limits and sources. */
export const FAN_OUT_FACTS: ModelFacts = {
	question: 'How much faster, and how much dearer, is a job that is split over many functions?',
	outputs: declared(FAN_OUT_UNITS, {
		speedup: 'Times as fast as on one',
		amdahl: 'Times as fast without overhead',
		timeMs: 'Time of a job',
		meanMs: 'Mean time, slow functions included',
		slowChance: 'Jobs with a slow function',
		bestWorkers: 'Functions with the least mean time',
		cost: 'A thousand jobs',
		aloneCost: 'A thousand jobs on one function each',
		costRatio: 'Cost against one function',
		messages: 'Messages if each sends to each',
		serverMessages: 'The same between servers',
	}),
	presets: [
		{
			id: 'web-request',
			label: 'A web request on 32 processors',
			story:
				'A request of 200 ms, a fifth of which can be split: there is nothing to gain from 32.',
			inputs: { workMs: 200, parallelShare: 20, workers: 32 },
		},
		{
			id: 'batch',
			label: 'A batch of pictures',
			story: 'Ten minutes of work that splits almost entirely.',
			inputs: { workMs: 600_000, parallelShare: 99.9, workers: 100, slowMs: 2000 },
		},
		{
			id: 'shuffle',
			label: 'A shuffle',
			story:
				'A hundred functions that each send to each, against ten servers that hold ten of them.',
			inputs: { workers: 100, functionsPerServer: 10, workMs: 60_000, parallelShare: 95 },
		},
	],
	limits: [
		'All workers are alike and get equal parts; who starts them and waits for them is not paid for here.',
		'A slow worker is slow by the same delay, one in so many and independently of the others.',
		'Prices are those of the first tier on x86, without rounding each run up to a millisecond.',
		'Functions that talk to each other need a service in between, which has its own price: see the price of a hop.',
	],
	sources: [
		'Amdahl, Validity of the single processor approach to achieving large scale computing capabilities (AFIPS 1967)',
		'www2.eecs.berkeley.edu/Pubs/TechRpts/2019/EECS-2019-3.html (section 3: messages of a shuffle)',
		'cacm.acm.org/research/the-tail-at-scale (February 2013: one slow among many)',
	],
	notIncluded: ['the function that waits', 'messages and storage', 'retries', 'logs'],
};
