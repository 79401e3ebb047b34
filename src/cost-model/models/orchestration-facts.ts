/** What people want to know of the orchestration model. */
import type { ModelFacts } from '../model.ts';
import { declared } from './figures.ts';
import { ORCHESTRATION_UNITS } from './orchestration-units.ts';

/** Question, outputs, stories, limits and sources. */
export const ORCHESTRATION_FACTS: ModelFacts = {
	question: 'How much of the bill of orchestrated functions is saved by one process?',
	outputs: declared(ORCHESTRATION_UNITS, {
		saving: 'Saved by one process',
		orchestrated: 'Workflow of functions',
		oneProcess: 'One process on a server',
		orchestrator: 'The orchestrator’s part',
		storage: 'Frames written and read',
		functions: 'Functions',
		orchestratorShare: 'Orchestrator’s share of the workflow',
		withExpress: 'Functions under Express workflows',
		transitionsFor90: 'Transitions a second from which 90% is saved',
		streamHoursPerMillion: 'Stream-hours that save a million dollars',
	}),
	presets: [
		{
			id: 'prime-video',
			label: 'Prime Video',
			story:
				'Three transitions for every second of video: with these, list prices give the “over 90%” that was published in March 2023.',
			inputs: { transitionsPerSecond: 3 },
		},
		{
			id: 'one-step',
			label: 'One step a second',
			story: 'The whole second is handled in one transition, and still four fifths are saved.',
			inputs: { transitionsPerSecond: 1 },
		},
		{
			id: 'express',
			label: 'Express workflows',
			story: 'The same functions under workflows that are billed by run and duration.',
			inputs: { workflow: 'express' },
		},
		{
			id: 'batch',
			label: 'A minute at a time',
			story: 'Three transitions for a minute of video, and one frame stored every ten seconds.',
			inputs: { transitionsPerSecond: 0.05, framesPerSecond: 0.1 },
		},
	],
	limits: [
		'Prime Video published neither the transitions a second nor the frames, the detectors or the bill: the defaults are calibrated on the published saving and prove nothing about it.',
		'A process needs as much processor time as the functions had: their memory ÷ 1,769 MB of a vCPU while they run. Functions that mostly wait need less, and then one process saves more.',
		'The prices are those of the first tier; a large user of Express workflows pays down to a quarter for duration.',
		'One process on part of a server: servers are rented whole, so a few streams cost more than the figure for one says.',
	],
	sources: [
		'primevideotech.com, Scaling up the Prime Video audio/video monitoring service and reducing costs by 90% (2023-03-22; no longer online)',
		'infoq.com/news/2023/05/prime-ec2-ecs-saves-costs (May 2023)',
		'docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html (1,769 MB are one vCPU; read 2026-11-21)',
	],
	notIncluded: [
		'data transfer',
		'storage of the frames',
		'notifications',
		'logs',
		'engineers’ time',
		'discounts',
	],
};
