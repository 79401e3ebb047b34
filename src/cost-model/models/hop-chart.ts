/** The ladder of hops, from the dearest to the cheapest. */
import type { Bar, BarChart } from '../chart.ts';
import { choiceOf } from '../input.ts';
import type { Values } from '../input.ts';
import { sayUsd } from '../say.ts';
import { isByName, serviceCost } from './hop-cost.ts';
import { HOP_KINDS } from './hop-tariff.ts';

/** Foot of the axis, USD for a million hops: nothing is cheaper but a call within the process. */
const FOOT = 0.1;

/** Every kind of hop with a price on the day, at the message’s size, the reader’s own in colour. */
export function hopChart(values: Values, asOf: string | undefined): BarChart {
	const own = choiceOf(values, 'hop');
	const costs = HOP_KINDS.flatMap(({ id, label }) => {
		const cost = serviceCost(values, id, asOf);
		const name = isByName(values, id) ? `${label}, message in S3` : label;
		return cost === undefined ? [] : [{ id, label: name, cost }];
	});
	const bars = costs
		.toSorted((a, b) => b.cost - a.cost)
		.map(({ id, label, cost }): Bar => ({
			label,
			value: Math.max(FOOT, cost),
			tone: id === 'in-process' ? 'servers' : id === own ? 'serverless' : 'muted',
			text: sayUsd(cost),
		}));
	const top = Math.max(...costs.map(({ cost }) => cost));
	return {
		type: 'bars',
		title: 'What a million hops cost',
		description: `From ${bars[0]?.text ?? ''} for a ${bars[0]?.label ?? ''} down to nothing for a call within the process, on a logarithmic axis.`,
		x: {
			label: 'USD for a million hops, services alone',
			unit: 'USD',
			scale: 'log',
			min: FOOT,
			max: 10 ** Math.ceil(Math.log10(top)),
		},
		bars,
		table: {
			columns: [
				{ label: 'Hop', unit: 'USD/1M hops' },
				{ label: 'Services', unit: 'USD/1M hops' },
			],
			rows: costs.map(({ label, cost }) => [label, cost]),
		},
	};
}
