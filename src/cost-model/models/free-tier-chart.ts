/** Free requests a month of each vendor, for requests of this shape. */
import type { BarChart, ChartTable } from '../chart.ts';
import { numberOf } from '../input.ts';
import type { Values } from '../input.ts';
import { sayCount } from '../say.ts';
import { lambdaLimits, usersOf } from './free-tier-lambda.ts';
import { FREE_OFFERS, reachOf } from './free-tier-offers.ts';

/** One bar for each offer, and one for the reader’s load. */
export function freeTierChart(values: Values, asOf: string | undefined): BarChart {
	const lambda = lambdaLimits(values, asOf).reduce((least, limit) =>
		limit.requests < least.requests ? limit : least,
	);
	const offers = [
		['AWS Lambda', lambda] as const,
		...FREE_OFFERS.map((offer) => [offer.name, reachOf(offer, values)] as const),
	];
	const own = numberOf(values, 'requests');
	const bars = offers.map(([label, { requests }]) => ({
		label,
		value: requests,
		tone: 'serverless' as const,
		...(requests === 0 && { text: '0, too much CPU time' }),
	}));
	const rows = offers.map(([name, { requests, ends }]) => [
		`${name} (${ends} end it)`,
		requests,
		usersOf(values, requests),
	]);
	return {
		type: 'bars',
		title: 'How far free goes',
		description: `Free requests a month: ${bars.map(({ label, value }) => `${label} ${sayCount(value)}`).join(', ')}.`,
		x: {
			label: 'Requests a month',
			unit: '',
			scale: 'linear',
			min: 0,
			max: Math.max(1, ...bars.map(({ value }) => value)),
		},
		bars: [...bars, ...ownBar(own, Math.max(...bars.map(({ value }) => value)))],
		table: tableOf(rows),
	};
}

/** The reader's load, where the picture has room for it. */
function ownBar(own: number, most: number): BarChart['bars'] {
	return own > most ? [] : [{ label: 'Your load', value: own, tone: 'muted' }];
}

function tableOf(rows: ChartTable['rows']): ChartTable {
	return {
		columns: [
			{ label: 'Offer', unit: 'requests/month' },
			{ label: 'Free requests', unit: 'requests/month' },
			{ label: 'Daily users', unit: 'users/day' },
		],
		rows,
	};
}
