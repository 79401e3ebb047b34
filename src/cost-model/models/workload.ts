/** The two sides that models compare: functions behind an HTTP API, and servers behind a load balancer. */
import { choiceOf, numberOf } from '../input.ts';
import type { BooleanInput, Values } from '../input.ts';
import { ALB } from '../meters/aws-alb.ts';
import { API_GATEWAY_HTTP } from '../meters/aws-api-gateway-http.ts';
import { EC2 } from '../meters/aws-ec2.ts';
import { LAMBDA_ON_DEMAND } from '../meters/aws-lambda-on-demand.ts';
import { use } from './platform.ts';
import type { Use } from './platform.ts';

/** Whether requests come through an HTTP API; a function URL costs nothing. */
export const HTTP_API: BooleanInput = {
	id: 'httpApi',
	label: 'API Gateway HTTP API in front',
	unit: '',
	description:
		'Requests come through an HTTP API; without it, through a function URL at no charge.',
	source: 'aws.amazon.com/api-gateway/pricing',
	type: 'boolean',
	default: true,
};

/** Whether the servers stand behind a load balancer. */
export const LOAD_BALANCER: BooleanInput = {
	id: 'loadBalancer',
	label: 'Load balancer in front of the servers',
	unit: '',
	description: 'An Application Load Balancer spreads requests over the servers.',
	source: 'assumed',
	type: 'boolean',
	default: false,
};

/** The serverless side of a workload. */
export function functionUses(values: Values): readonly Use[] {
	const requests = numberOf(values, 'requests');
	const lambda = use(LAMBDA_ON_DEMAND, {
		requests,
		durationMs: numberOf(values, 'durationMs'),
		memoryMb: numberOf(values, 'memoryMb'),
		architecture: choiceOf(values, 'architecture'),
		freeTier: values['freeTier'] === true,
	});
	return values['httpApi'] === true ? [lambda, use(API_GATEWAY_HTTP, { requests })] : [lambda];
}

/** So many servers, behind a load balancer where there is one. */
export function serverUses(values: Values, instances: number): readonly Use[] {
	const hours = numberOf(values, 'hours');
	const lcu = numberOf(values, 'lcu');
	const servers = use(EC2, { instance: choiceOf(values, 'instance'), instances, hours });
	return values['loadBalancer'] === true ? [servers, use(ALB, { hours, lcu })] : [servers];
}
