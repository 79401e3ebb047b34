/** What an orchestrated pipeline is billed for besides its functions. */
import type { Factor, Tariff } from '../meter.ts';
import { S3_PRICES } from '../prices/aws-s3.ts';
import { STEP_FUNCTIONS_PRICES } from '../prices/aws-step-functions.ts';

const SECONDS: Factor = { input: 'seconds', unit: 's' };

/** State transitions of Standard workflows over some `seconds`. */
export const STANDARD_WORKFLOWS: Tariff = {
	id: 'aws-step-functions',
	charges: [
		{
			id: 'transitions',
			label: 'State transitions',
			unit: 'transition',
			quantity: [[{ input: 'transitionsPerSecond', unit: 'a second' }, SECONDS]],
			tiers: [{ price: 'aws-step-functions/transitions' }],
		},
	],
	prices: STEP_FUNCTIONS_PRICES,
};

/** An Express workflow for each of some `seconds`. */
export const EXPRESS_WORKFLOWS: Tariff = {
	id: 'aws-step-functions-express',
	charges: [
		{
			id: 'requests',
			label: 'Express workflows, one a second',
			unit: 'request',
			quantity: [[SECONDS]],
			tiers: [{ price: 'aws-step-functions-express/requests' }],
		},
		{
			id: 'duration',
			label: 'Express workflows’ duration',
			unit: 'GB-hour',
			quantity: [
				[
					{ input: 'seconds', unit: 'workflows' },
					{ input: 'workflowMs', ceilTo: 100, over: 3_600_000, unit: 'h' },
					{ input: 'workflowMb', over: 1024, unit: 'GB' },
				],
			],
			tiers: [{ price: 'aws-step-functions-express/duration-1' }],
		},
	],
	prices: STEP_FUNCTIONS_PRICES,
};

/** Frames of some `seconds`, written once and read by every detector. */
export const FRAMES_IN_S3: Tariff = {
	id: 'aws-s3',
	charges: [
		{
			id: 'puts',
			label: 'Frames written to S3',
			unit: 'request',
			quantity: [[{ input: 'framesPerSecond', unit: 'frames a second' }, SECONDS]],
			tiers: [{ price: 'aws-s3/standard/puts' }],
		},
		{
			id: 'gets',
			label: 'Frames read by detectors',
			unit: 'request',
			quantity: [
				[
					{ input: 'framesPerSecond', unit: 'frames a second' },
					{ input: 'detectors', unit: 'detectors' },
					SECONDS,
				],
			],
			tiers: [{ price: 'aws-s3/standard/gets' }],
		},
	],
	prices: S3_PRICES,
};
