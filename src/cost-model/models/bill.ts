/** M1: what a month of a workload costs, meter by meter. */
import type { BarChart } from '../chart.ts';
import { billOf } from '../explanation.ts';
import type { Line, Side } from '../explanation.ts';
import { numberOf } from '../input.ts';
import type { Values } from '../input.ts';
import {
	ARCHITECTURE,
	DURATION,
	FREE_TIER,
	HOURS,
	HTTP_API,
	INSTANCES,
	LCU,
	LOAD_BALANCER,
	MEMORY,
	REQUESTS,
} from '../fields.ts';
import { INSTANCE } from '../instance-field.ts';
import type { Answerer, Figures, ModelAnswer } from '../model.ts';
import { roundHalfUp } from '../round.ts';
import { inSentence, sayCount, sayList, sayUsd } from '../say.ts';
import { BILL_UNITS } from './bill-units.ts';
import { withUnits } from './figures.ts';
import { platformBill, platformLines } from './platform.ts';
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

interface Sides {
	readonly requests: number;
	/** USD a month, whole cents. */
	readonly serverless: number;
	readonly servers: number;
}

function figuresOf({ requests, serverless, servers }: Sides): Record<string, number> {
	const total = roundHalfUp(serverless + servers, 2);
	return {
		total,
		serverless,
		servers,
		...(requests > 0 && { perMillion: (total / requests) * 1e6 }),
	};
}

function figures(values: Values, asOf: string | undefined): Figures | undefined {
	const uses = serverUses(values, numberOf(values, 'instances'));
	const serverless = platformBill({ side: 'serverless', uses: functionUses(values), asOf });
	const servers = platformBill({ side: 'servers', uses, asOf });
	if (serverless === undefined || servers === undefined) return undefined;
	return figuresOf({ requests: numberOf(values, 'requests'), serverless, servers });
}

function answerOf(values: Values, lines: readonly Line[]): ModelAnswer {
	const total = billOf(lines);
	const requests = numberOf(values, 'requests');
	const bill = (side: Side): number => billOf(lines.filter((line) => line.side === side));
	const parts = lines.map((line) => `${sayUsd(line.subtotal)} for ${inSentence(line.label)}`);
	const sides = { requests, serverless: bill('serverless'), servers: bill('servers') };
	return {
		outputs: withUnits(figuresOf(sides), BILL_UNITS),
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
	headline: 'total',
	figures,
	answer: (values, asOf) => {
		const functions = platformLines({ side: 'serverless', uses: functionUses(values), asOf });
		if (!functions.ok) return functions;
		const uses = serverUses(values, numberOf(values, 'instances'));
		const servers = platformLines({ side: 'servers', uses, asOf });
		if (!servers.ok) return servers;
		return { ok: true, answer: answerOf(values, [...functions.lines, ...servers.lines]) };
	},
};
