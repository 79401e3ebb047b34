/** Two pictures over the load: what the fleet costs, and how long one request in a hundred waits for it. */
import type { Axis, ChartTable, LineChart, PanelChart } from '../chart.ts';
import { numberOf } from '../input.ts';
import type { Values } from '../input.ts';
import { sayCount, sayTime, sayUsd } from '../say.ts';
import { fleetBill, planFor } from './fleet-plan.ts';
import type { FleetPlan } from './fleet-plan.ts';

type Point = readonly [x: number, y: number];

/** Steps drawn one by one; of a longer staircase, as many samples. */
const STEPS = 24;

interface Scene {
	readonly values: Values;
	readonly plan: FleetPlan;
	readonly x: Axis;
	/** USD a month of the fleet for so many requests. */
	readonly costAt: (requests: number) => number;
}

/** The staircase of cost and the saw of waiting below it. */
export function fleetChart(values: Values, plan: FleetPlan, asOf: string | undefined): PanelChart {
	const costAt = (requests: number): number =>
		fleetBill(values, planFor(values, requests).servers, asOf) ?? 0;
	const scene = { values, plan, x: xAxis(values, plan), costAt };
	return {
		type: 'panels',
		title: 'Servers, their cost and the wait for them',
		description: `At ${sayCount(plan.requests)} requests a month ${sayCount(plan.servers)} servers cost ${sayUsd(costAt(plan.requests))}; the cost steps up by a server for every ${sayCount(plan.capacity)} requests more.`,
		panels: [costPanel(scene), waitPanel(scene)],
		table: tableOf(scene),
	};
}

/** From no load to twice the reader’s, or a few steps around a large one. */
function xAxis(values: Values, { requests, capacity }: FleetPlan): Axis {
	const axis = { label: 'Requests a month', unit: 'requests/month', scale: 'linear' } as const;
	const half = (STEPS / 2) * capacity;
	if (requests > half && requests < half * 1e5) {
		return { ...axis, min: requests - half, max: requests + half };
	}
	const least = numberOf(values, 'instances') + 2;
	return { ...axis, min: 0, max: Math.max(1, requests * 2, capacity * least) };
}

/** Loads at which the fleet gets one server more, or a sample of them. */
function edges({ values, plan: { capacity }, x }: Scene): readonly number[] {
	const first = Math.max(numberOf(values, 'instances'), Math.ceil(x.min / capacity));
	const last = Math.max(first, Math.ceil(x.max / capacity) - 1);
	const count = Math.min(STEPS, last - first + 1);
	const at = (index: number): number =>
		first + Math.round((index * (last - first)) / Math.max(1, count - 1));
	const sizes = Array.from({ length: count }, (_, index) => at(index) * capacity);
	return sizes.filter((edge) => edge > x.min && edge < x.max);
}

function costPanel(scene: Scene): LineChart {
	const { plan, x, costAt } = scene;
	const points: Point[] = edges(scene).flatMap((edge): Point[] => [
		[edge, costAt(edge)],
		[edge, costAt(edge * (1 + 1e-9))],
	]);
	const [low, high] = [costAt(x.min), costAt(x.max)];
	const servers: readonly Point[] = [[x.min, low], ...points, [x.max, high]];
	return {
		type: 'lines',
		title: 'Cost a month',
		description: `A staircase from ${sayUsd(low)} to ${sayUsd(high)} a month.`,
		x,
		y: {
			label: 'Cost, USD a month',
			unit: 'USD',
			scale: 'linear',
			min: x.min > 0 && high > low ? Math.max(0, low - (high - low) / 10) : 0,
			max: Math.max(0.01, high + (x.min > 0 && high > low ? (high - low) / 10 : high / 10)),
		},
		series: [{ id: 'cost', label: 'Servers', tone: 'servers', points: servers }],
		markers: [
			{
				id: 'yours',
				label: `your ${sayCount(plan.requests)}`,
				x: plan.requests,
				y: costAt(plan.requests),
			},
		],
		table: tableOf(scene),
	};
}

function waitPanel(scene: Scene): LineChart {
	const { values, plan, x } = scene;
	const waitAt = (requests: number): number => planFor(values, requests).waits?.p99Ms ?? 0;
	const part = (x.max - x.min) / (2 * STEPS);
	const even = Array.from({ length: 2 * STEPS }, (_, index) => x.min + (index + 0.5) * part);
	const steps = edges(scene).flatMap((edge) => [edge * (1 - 1e-6), edge * (1 + 1e-6)]);
	const loads = [...even, ...steps].sort((a, b) => a - b);
	const points = loads.map((load): Point => [load, waitAt(load)]);
	const wanted = numberOf(values, 'targetWaitMs');
	const highest = points.reduce((most, [, y]) => Math.max(most, y), wanted);
	return {
		type: 'lines',
		title: 'Wait that one request in a hundred exceeds',
		description: `Highest just before a server is added; ${sayTime(waitAt(plan.requests))} at your load.`,
		x,
		y: {
			label: 'Wait, ms',
			unit: 'ms',
			scale: 'linear',
			min: 0,
			max: Math.max(1, highest * 1.1),
		},
		series: [{ id: 'wait', label: 'Wait at the peak', tone: 'servers', points }],
		markers: [],
		rules: [{ axis: 'y', at: wanted, label: `wanted: ${sayTime(wanted)}` }],
		table: tableOf(scene),
	};
}

/** Shares of the axis that the table shows, besides the reader's own load. */
const SHARES = [0.1, 0.25, 0.75, 1];

function tableOf({ values, plan, x, costAt }: Scene): ChartTable {
	const shown = SHARES.map((share) => x.min + share * (x.max - x.min));
	const loads = [...shown, plan.requests].sort((a, b) => a - b);
	return {
		columns: [
			{ label: 'Requests a month', unit: 'requests/month' },
			{ label: 'Servers', unit: 'servers' },
			{ label: 'Cost', unit: 'USD/month' },
			{ label: 'Wait of 1 in 100', unit: 'ms' },
		],
		rows: [...new Set(loads)].map((load) => {
			const { servers, waits } = planFor(values, load);
			return [load, servers, costAt(load), waits?.p99Ms ?? '–'];
		}),
	};
}
