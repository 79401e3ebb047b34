/** M1: what a month of a workload costs, meter by meter. */
import type { BarChart } from '../chart.ts';
import { billOf } from '../explanation.ts';
import type { Line } from '../explanation.ts';
import { numberOf } from '../input.ts';
import type { Values } from '../input.ts';
import {
	ARCHITECTURE,
	DURATION,
	FREE_TIER,
	HOURS,
	HTTP_API,
	INSTANCE,
	INSTANCES,
	LCU,
	LOAD_BALANCER,
	MEMORY,
	REQUESTS,
} from '../fields.ts';
import type { Answerer, ModelAnswer, ModelFacts } from '../model.ts';
import { roundHalfUp } from '../round.ts';
import { inSentence, sayCount, sayList, sayUsd } from '../say.ts';
import { platformLines } from './platform.ts';
import { functionUses, serverUses } from './workload.ts';

function chartOf(lines: readonly Line[], total: number): BarChart {
	const bars = lines.map(({ label, subtotal, side }) => ({
		label,
		value: subtotal,
		tone: side ?? 'serverless',
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
	};
}

/** Lambda, an HTTP API, servers and a load balancer, in any mix. */
export const BILL: Answerer = {
	id: 'bill',
	title: 'The monthly bill',
	fields: [
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
	answer: (values, asOf) => {
		const functions = platformLines({ side: 'serverless', uses: functionUses(values), asOf });
		if (!functions.ok) return functions;
		const uses = serverUses(values, numberOf(values, 'instances'));
		const servers = platformLines({ side: 'servers', uses, asOf });
		if (!servers.ok) return servers;
		return { ok: true, answer: answerOf(values, [...functions.lines, ...servers.lines]) };
	},
};

/** What people want to know of it besides. */
export const BILL_FACTS: ModelFacts = {
	question: 'What does this workload cost a month, and what are the parts?',
	outputs: [
		{ id: 'total', label: 'The bill', unit: 'USD/month' },
		{ id: 'serverless', label: 'Functions and their API', unit: 'USD/month' },
		{ id: 'servers', label: 'Servers and load balancer', unit: 'USD/month' },
		{ id: 'perMillion', label: 'Cost per million requests', unit: 'USD/1M requests' },
	],
	notIncluded: ['data transfer', 'logs', 'disks', 'engineers’ time', 'discounts and credits'],
};
