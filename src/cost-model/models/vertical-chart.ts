/** The price of a processor against the size of the machine. */
import type { LineChart, Series } from '../chart.ts';
import { choiceOf } from '../input.ts';
import type { Values } from '../input.ts';
import { sayCount, sayExactUsd } from '../say.ts';
import { FAMILIES, sizesOf } from './vertical-sizes.ts';
import type { Scaling, Size } from './vertical-sizes.ts';

function perVcpu({ hourly, vcpus }: Size): number {
	return hourly / vcpus;
}

/** Flat lines, one for each family, and the end of the chosen one. */
export function verticalChart(
	values: Values,
	{ largest, one }: Scaling,
	asOf: string | undefined,
): LineChart {
	const own = choiceOf(values, 'family');
	const families = FAMILIES.map(([family]) => ({ family, sizes: sizesOf(family, asOf) }));
	const series = families
		.filter(({ sizes }) => sizes.length > 0)
		.map(({ family, sizes }): Series => ({
			id: family,
			label: family,
			tone: family === own ? 'servers' : 'muted',
			points: sizes.map((size) => [size.vcpus, perVcpu(size)]),
		}));
	const highest = Math.max(...series.flatMap(({ points }) => points.map(([, y]) => y)));
	return {
		type: 'lines',
		title: 'Price of a processor against the size of the machine',
		description: `A vCPU-hour costs about the same in machines of all sizes of a family; the largest ${own} has ${sayCount(largest.vcpus)} vCPU and costs ${sayExactUsd(perVcpu(largest), 3)} for each.`,
		x: { label: 'vCPU of one machine', unit: '', scale: 'log', min: 1, max: 1000 },
		y: {
			label: 'USD for a vCPU-hour',
			unit: 'USD',
			scale: 'linear',
			min: 0,
			max: Math.ceil(highest * 110) / 100,
		},
		series,
		markers:
			one === undefined ? [] : [{ id: 'yours', label: one.name, x: one.vcpus, y: perVcpu(one) }],
		rules: [{ axis: 'x', at: largest.vcpus, label: `largest ${own}` }],
		table: {
			columns: [
				{ label: 'Machine', unit: 'vCPUs' },
				{ label: 'vCPU', unit: 'vCPUs' },
				{ label: 'A vCPU-hour', unit: 'USD/vCPU-hour' },
			],
			rows: (families.find(({ family }) => family === own)?.sizes ?? []).map((size) => [
				size.name,
				size.vcpus,
				sayExactUsd(perVcpu(size), 5),
			]),
		},
	};
}
