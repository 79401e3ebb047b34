/** From the old bill to the new one, part by part. */
import type { Bar, BarChart } from '../chart.ts';
import { choiceOf } from '../input.ts';
import type { Values } from '../input.ts';
import { sayExactUsd } from '../say.ts';
import type { StreamHour } from './orchestration-hour.ts';

function change(label: string, from: number, value: number): Bar {
	const step = value - from;
	const text = `${step > 0 ? '+' : '−'}${sayExactUsd(Math.abs(step), 3)}`;
	return { label, from, value, tone: 'muted', text };
}

function whole(label: string, value: number, tone: Bar['tone']): Bar {
	return { label, value, tone, text: sayExactUsd(value, 3) };
}

/** A waterfall of one hour of one stream, and the same functions under the other kind of workflow. */
export function orchestrationChart(values: Values, hour: StreamHour): BarChart {
	const { standard, express, storage, functions, server } = hour;
	const isExpress = choiceOf(values, 'workflow') === 'express';
	const [orchestrator, other] = isExpress ? [express, standard] : [standard, express];
	const before = orchestrator + storage + functions;
	const instead = isExpress ? 'Standard' : 'Express';
	const bars = [
		whole('Workflow of functions', before, 'serverless'),
		change('without the orchestrator', before, storage + functions),
		change('without frames in S3', storage + functions, functions),
		change('a server instead of functions', functions, server),
		whole('One process', server, 'servers'),
		whole(`Functions under ${instead} workflows`, other + storage + functions, 'third'),
	];
	const max = Math.max(...bars.map((bar) => Math.max(bar.value, bar.from ?? 0)));
	return {
		type: 'bars',
		title: 'An hour of one stream, from the old bill to the new',
		description: `The bill of the workflow, ${sayExactUsd(before, 3)}, loses the orchestrator, the storage and the functions, and becomes ${sayExactUsd(server, 3)} for a server.`,
		x: { label: 'USD for an hour of one stream', unit: 'USD', scale: 'linear', min: 0, max },
		bars,
		table: {
			columns: [
				{ label: 'Bill', unit: 'USD/stream-hour' },
				{ label: 'From', unit: 'USD/stream-hour' },
				{ label: 'To', unit: 'USD/stream-hour' },
			],
			rows: bars.map(({ label, from = 0, value }) => [
				label,
				sayExactUsd(from, 3),
				sayExactUsd(value, 3),
			]),
		},
	};
}
