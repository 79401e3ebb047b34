/** One hour of one stream, processed by a workflow of functions or by one process on a server. */
import { choiceOf, numberOf } from '../input.ts';
import type { Values } from '../input.ts';
import { EC2 } from '../meters/aws-ec2.ts';
import { LAMBDA_ON_DEMAND } from '../meters/aws-lambda-on-demand.ts';
import { EC2_PRICES } from '../prices/aws-ec2.ts';
import { LAMBDA_PRICES } from '../prices/aws-lambda.ts';
import { S3_PRICES } from '../prices/aws-s3.ts';
import { STEP_FUNCTIONS_PRICES } from '../prices/aws-step-functions.ts';
import { ceilTo } from '../round.ts';
import { vcpusOf } from './fleet-capacity.ts';
import { EXPRESS_WORKFLOWS, FRAMES_IN_S3, STANDARD_WORKFLOWS } from './orchestration-tariffs.ts';
import type { Platform, Use } from './platform.ts';
import { usdPer } from './rates.ts';
import type { UsdPer } from './rates.ts';

/** Memory at which a function has one whole vCPU; docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html. */
export const MB_PER_VCPU = 1769;

const HOUR = 3600;
/** Memory that an Express workflow is billed for at least. */
const WORKFLOW_GB = 64 / 1024;

/** Functions that run for every second: one prepares it, the detectors look at it. */
function runsOf(values: Values): number {
	return 1 + numberOf(values, 'detectors');
}

/** Virtual processors that one process needs, so that they are no busier than allowed. */
export function processorsOf(values: Values): number {
	const each = numberOf(values, 'memoryMb') / MB_PER_VCPU;
	const busy = runsOf(values) * (numberOf(values, 'durationMs') / 1000) * each;
	return busy / (numberOf(values, 'utilisation') / 100);
}

/** Servers that one stream takes, mostly a part of one. */
function serversOf(values: Values): number {
	return processorsOf(values) / vcpusOf(choiceOf(values, 'instance'));
}

/** The workflow of functions that the inputs ask for, for one hour of one stream. */
export function orchestrated(values: Values, asOf: string | undefined): Platform {
	const hour = { ...values, seconds: HOUR, workflowMb: 64 };
	const requests = HOUR * runsOf(values);
	const functions = { ...values, requests, architecture: 'x86', freeTier: false };
	const workflow: Use = {
		tariff: choiceOf(values, 'workflow') === 'express' ? EXPRESS_WORKFLOWS : STANDARD_WORKFLOWS,
		values: hour,
	};
	return {
		side: 'serverless',
		uses: [
			workflow,
			{ tariff: FRAMES_IN_S3, values: hour },
			{ tariff: LAMBDA_ON_DEMAND, values: functions },
		],
		asOf,
	};
}

/** The part of a server that does the same work in one process. */
export function oneProcess(values: Values, asOf: string | undefined): Platform {
	const server = { ...values, instances: serversOf(values), hours: 1 };
	return { side: 'servers', uses: [{ tariff: EC2, values: server }], asOf };
}

/** USD for one hour of one stream. */
export interface StreamHour {
	/** One more transition for every second of the stream. */
	readonly perTransition: number;
	/** The orchestrator, by the way it is billed. */
	readonly standard: number;
	readonly express: number;
	readonly storage: number;
	readonly functions: number;
	/** One process instead of all these. */
	readonly server: number;
}

const ROWS = [...STEP_FUNCTIONS_PRICES, ...S3_PRICES, ...LAMBDA_PRICES, ...EC2_PRICES];

/** What the parts cost; undefined on a day for which a price is missing. */
export function streamHour(values: Values, asOf: string | undefined): StreamHour | undefined {
	const usd = usdPer(ROWS, asOf);
	const transition = usd('aws-step-functions/transitions');
	const run = usd('aws-step-functions-express/requests');
	const gbHour = usd('aws-step-functions-express/duration-1');
	const frame = frameCost(values, usd);
	const invocation = invocationCost(values, usd);
	const server = usd(`aws-ec2/${choiceOf(values, 'instance')}`);
	if (transition === undefined || run === undefined || gbHour === undefined) return undefined;
	if (frame === undefined || invocation === undefined || server === undefined) return undefined;
	const workflowHours = ceilTo(numberOf(values, 'workflowMs'), 100) / 3_600_000;
	const perTransition = HOUR * transition;
	return {
		perTransition,
		standard: numberOf(values, 'transitionsPerSecond') * perTransition,
		express: HOUR * (run + workflowHours * WORKFLOW_GB * gbHour),
		storage: HOUR * numberOf(values, 'framesPerSecond') * frame,
		functions: HOUR * runsOf(values) * invocation,
		server: serversOf(values) * server,
	};
}

/** USD to store one frame and have every detector read it. */
function frameCost(values: Values, usd: UsdPer): number | undefined {
	const put = usd('aws-s3/standard/puts');
	const get = usd('aws-s3/standard/gets');
	if (put === undefined || get === undefined) return undefined;
	return put + numberOf(values, 'detectors') * get;
}

/** USD for one run of one function. */
function invocationCost(values: Values, usd: UsdPer): number | undefined {
	const request = usd('aws-lambda/requests');
	const gbSecond = usd('aws-lambda/x86/duration-1');
	if (request === undefined || gbSecond === undefined) return undefined;
	const seconds = ceilTo(numberOf(values, 'durationMs'), 1) / 1000;
	return request + seconds * (numberOf(values, 'memoryMb') / 1024) * gbSecond;
}
