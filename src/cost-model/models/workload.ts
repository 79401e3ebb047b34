/** The two sides that models compare: functions behind an HTTP API, and servers behind a load balancer. */
import { choiceOf } from '../input.ts';
import type { Values } from '../input.ts';
import { ALB } from '../meters/aws-alb.ts';
import { API_GATEWAY_HTTP } from '../meters/aws-api-gateway-http.ts';
import { EC2 } from '../meters/aws-ec2.ts';
import { LAMBDA_ON_DEMAND } from '../meters/aws-lambda-on-demand.ts';
import { sayCount } from '../say.ts';
import type { Use } from './platform.ts';

/** The serverless side of a workload. One request fills one unit of the HTTP API. */
export function functionUses(values: Values): readonly Use[] {
	if (values['httpApi'] !== true) return [{ tariff: LAMBDA_ON_DEMAND, values }];
	const filled = { ...values, payloadKb: 512, firstYearFreeTier: false };
	return [
		{ tariff: LAMBDA_ON_DEMAND, values: filled },
		{ tariff: API_GATEWAY_HTTP, values: filled },
	];
}

/** So many servers, behind a load balancer where there is one. */
export function serverUses(values: Values, instances: number): readonly Use[] {
	const servers = { tariff: EC2, values: { ...values, instances } };
	return values['loadBalancer'] === true ? [servers, { tariff: ALB, values }] : [servers];
}

/** What so many servers are called in a sentence. */
export function fleetName(values: Values, servers: number): string {
	const instance = choiceOf(values, 'instance');
	const fleet = servers === 1 ? `one ${instance}` : `${sayCount(servers)}\u00A0×\u00A0${instance}`;
	return values['loadBalancer'] === true ? `${fleet} behind a load balancer` : fleet;
}
