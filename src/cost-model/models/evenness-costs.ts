/** An hour of processor time, bought as function duration and as a leased server. */
import type { Line } from '../explanation.ts';
import { choiceOf, numberOf } from '../input.ts';
import type { Failure, Values } from '../input.ts';
import type { Tariff } from '../meter.ts';
import { EC2 } from '../meters/aws-ec2.ts';
import { EC2_PRICES } from '../prices/aws-ec2.ts';
import { FARGATE_PRICES } from '../prices/aws-fargate.ts';
import { LAMBDA_PRICES } from '../prices/aws-lambda.ts';
import { vcpusOf } from './fleet-capacity.ts';
import { platformLines } from './platform.ts';
import type { Use } from './platform.ts';
import { usdPer } from './rates.ts';
import { VCPU_MEMORY_MB } from './vcpu-memory.ts';

/** Containers by the second, which are no machine type: value of the input and family of its prices. */
export const CONTAINERS: Readonly<Record<string, string>> = {
	'fargate-x86': 'linux-x86',
	'fargate-arm': 'linux-arm',
};

/** How the server is called in prose: `c7i.large`, `Fargate (x86)`. */
export function serverName(instance: string): string {
	const family = CONTAINERS[instance];
	return family === undefined ? instance : `Fargate (${family.replace('linux-', '')})`;
}

const GIGABYTES = { input: 'memoryMb', over: 1024, unit: 'GB' } as const;

const FUNCTION_TIME: Tariff = {
	id: 'aws-lambda',
	charges: [
		{
			id: 'duration',
			label: 'Duration of functions with one vCPU',
			unit: 'GB-second',
			quantity: [[{ input: 'billedSeconds', unit: 's' }, GIGABYTES]],
			tiers: [{ price: 'aws-lambda/{architecture}/duration-1' }],
		},
	],
	prices: LAMBDA_PRICES,
};

const CONTAINER_TIME: Tariff = {
	id: 'aws-fargate',
	charges: [
		{
			id: 'vcpu',
			label: 'Processors of containers',
			unit: 'vCPU-hour',
			quantity: [[{ input: 'leasedHours', unit: 'vCPU-hours' }]],
			tiers: [{ price: 'aws-fargate/{family}/vcpu' }],
		},
		{
			id: 'memory',
			label: 'Memory of containers',
			unit: 'GB-hour',
			quantity: [[{ input: 'leasedHours', unit: 'h' }, GIGABYTES]],
			tiers: [{ price: 'aws-fargate/{family}/memory' }],
		},
	],
	prices: FARGATE_PRICES,
};

/** USD for a vCPU-hour of functions; undefined without a price for the day. */
export function functionHour(architecture: string, asOf: string | undefined): number | undefined {
	const second = usdPer(LAMBDA_PRICES, asOf)(`aws-lambda/${architecture}/duration-1`);
	return second && second * 3600 * (VCPU_MEMORY_MB / 1024);
}

/** USD for a vCPU-hour of a server or container with as much memory; undefined without a price for the day. */
export function serverHour(instance: string, asOf: string | undefined): number | undefined {
	const family = CONTAINERS[instance];
	if (family === undefined) {
		const hour = usdPer(EC2_PRICES, asOf)(`aws-ec2/${instance}`);
		return hour && hour / vcpusOf(instance);
	}
	const usd = usdPer(FARGATE_PRICES, asOf);
	const vcpu = usd(`aws-fargate/${family}/vcpu`);
	const memory = usd(`aws-fargate/${family}/memory`);
	return vcpu && memory && vcpu + memory * (VCPU_MEMORY_MB / 1024);
}

function serverUse(values: Values): Use {
	const instance = choiceOf(values, 'instance');
	const leased = numberOf(values, 'peak') / (numberOf(values, 'utilisation') / 100);
	const family = CONTAINERS[instance];
	if (family === undefined) {
		const machines = { ...values, instances: leased / vcpusOf(instance), hours: 1 };
		return { tariff: EC2, values: machines };
	}
	const memory = { memoryMb: VCPU_MEMORY_MB, family, leasedHours: leased };
	return { tariff: CONTAINER_TIME, values: { ...values, ...memory } };
}

/** Lines of both sides for one hour in which a processor works. */
export function hourLines(
	values: Values,
	asOf: string | undefined,
): { readonly ok: true; readonly lines: readonly Line[] } | Failure {
	const billed = 3600 / (numberOf(values, 'cpuShare') / 100);
	const time = { ...values, billedSeconds: billed, memoryMb: VCPU_MEMORY_MB };
	const uses = [{ tariff: FUNCTION_TIME, values: time }];
	const functions = platformLines({ side: 'serverless', uses, asOf });
	if (!functions.ok) return functions;
	const servers = platformLines({ side: 'servers', uses: [serverUse(values)], asOf });
	if (!servers.ok) return servers;
	return { ok: true, lines: [...functions.lines, ...servers.lines] };
}
