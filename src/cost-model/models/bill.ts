/** M1: what a month of a workload costs, meter by meter. */
import type { BarChart } from '../chart.ts';
import { billOf } from '../explanation.ts';
import type { Line } from '../explanation.ts';
import { choiceOf, numberOf } from '../input.ts';
import type { BooleanInput, Values } from '../input.ts';
import { ALB, LCU } from '../meters/aws-alb.ts';
import { API_GATEWAY_HTTP } from '../meters/aws-api-gateway-http.ts';
import { EC2, HOURS, INSTANCE, INSTANCES } from '../meters/aws-ec2.ts';
import { ARCHITECTURE, DURATION, LAMBDA, MEMORY, REQUESTS } from '../meters/aws-lambda.ts';
import type { Model, ModelAnswer } from '../model.ts';
import { roundHalfUp } from '../round.ts';
import { inSentence, sayCount, sayList, sayUsd } from '../say.ts';
import { platformLines, use } from './platform.ts';
import type { Use } from './platform.ts';

/** Free tier of the functions. */
export const FREE_TIER: BooleanInput = {
	id: 'freeTier',
	label: 'Lambda free tier',
	unit: '',
	description: 'Take the monthly 1 million requests and 400,000 GB-seconds off first.',
	source: 'aws.amazon.com/lambda/pricing',
	type: 'boolean',
	default: false,
};

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
	const lambda = use(LAMBDA, {
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

function chartOf(lines: readonly Line[], total: number): BarChart {
	const bars = lines.map(({ label, subtotal, side }) => ({
		label,
		value: subtotal,
		side: side ?? 'serverless',
	}));
	const max = Math.max(0.01, ...bars.map((bar) => bar.value));
	return {
		type: 'bars',
		title: 'What the bill is made of',
		description: `${String(lines.length)} lines that add up to ${sayUsd(total)} a month.`,
		x: { label: 'Cost, USD a month', unit: 'USD', scale: 'linear', min: 0, max },
		bars,
	};
}

function answerOf(values: Values, lines: readonly Line[]): ModelAnswer {
	const total = billOf(lines);
	const serverless = billOf(lines.filter((line) => line.side === 'serverless'));
	const requests = numberOf(values, 'requests');
	const parts = lines.map((line) => `${sayUsd(line.subtotal)} for ${inSentence(line.label)}`);
	const perMillion = requests === 0 ? 0 : (total / requests) * 1e6;
	return {
		outputs: {
			total: { value: total, unit: 'USD/month' },
			serverless: { value: serverless, unit: 'USD/month' },
			servers: { value: roundHalfUp(total - serverless, 2), unit: 'USD/month' },
			...(requests > 0 && { perMillion: { value: perMillion, unit: 'USD/1M requests' } }),
		},
		sentence: `${sayCount(requests)} requests a month cost ${sayUsd(total)}${parts.length > 1 ? `: ${sayList(parts)}` : ''}.`,
		lines,
		rounding: 'cents',
		formula: [
			{
				name: 'Bill',
				expression: 'sum of all lines, each rounded to the cent',
				values:
					lines.length === 0
						? '$0.00'
						: `${lines.map((line) => sayUsd(line.subtotal)).join(' + ')} = ${sayUsd(total)}`,
				result: { value: total, unit: 'USD/month' },
			},
		],
		chart: chartOf(lines, total),
		notIncluded: ['data transfer', 'logs', 'disks', 'engineers’ time', 'discounts and credits'],
	};
}

/** Lambda, an HTTP API, servers and a load balancer, in any mix. */
export const BILL: Model = {
	id: 'bill',
	title: 'The monthly bill',
	question: 'What does this workload cost a month, and what are the parts?',
	inputs: [
		REQUESTS,
		DURATION,
		MEMORY,
		ARCHITECTURE,
		HTTP_API,
		FREE_TIER,
		{ ...INSTANCES, default: 0 },
		INSTANCE,
		HOURS,
		LOAD_BALANCER,
		LCU,
	],
	outputs: [
		{ id: 'total', label: 'The bill', unit: 'USD/month' },
		{ id: 'serverless', label: 'Functions and their API', unit: 'USD/month' },
		{ id: 'servers', label: 'Servers and load balancer', unit: 'USD/month' },
		{ id: 'perMillion', label: 'Cost per million requests', unit: 'USD/1M requests' },
	],
	answer: (values, asOf) => {
		const functions = platformLines({ side: 'serverless', uses: functionUses(values), asOf });
		if (!functions.ok) return functions;
		const uses = serverUses(values, numberOf(values, 'instances'));
		const servers = platformLines({ side: 'servers', uses, asOf });
		if (!servers.ok) return servers;
		return { ok: true, answer: answerOf(values, [...functions.lines, ...servers.lines]) };
	},
};
