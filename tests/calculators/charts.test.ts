import { expect, test } from 'vitest';
import { renderBarChart } from '../../src/calculators/bar-chart.ts';
import { renderChartTable } from '../../src/calculators/chart-table.ts';
import { renderFigure } from '../../src/calculators/figure.ts';
import { renderLineChart } from '../../src/calculators/line-chart.ts';
import { scaleOf, ticksOf } from '../../src/calculators/scale.ts';
import type { BarChart, LineChart } from '../../src/cost-model/chart.ts';

const axis = {
	label: 'Requests a month',
	unit: 'requests/month',
	scale: 'log',
	min: 1e4,
	max: 1e8,
} as const;

const lines: LineChart = {
	type: 'lines',
	title: 'Cost <a month>',
	description: 'Two lines & a point.',
	x: { ...axis, also: { label: 'Daily users with 50 requests each', size: 1520 } },
	y: { label: 'Cost', unit: 'USD', scale: 'log', min: 0.1, max: 1000 },
	series: [
		{
			id: 's',
			label: 'Serverless',
			tone: 'serverless',
			points: [
				[1e5, 0.29],
				[1e8, 287],
			],
		},
		{
			id: 'v',
			label: 'Servers',
			tone: 'servers',
			points: [
				[1e4, 12.26],
				[1e8, 12.26],
			],
		},
	],
	markers: [
		{ id: 'crossover', label: '4.28 million', x: 4.28e6, y: 12.26 },
		{ id: 'yours', label: 'your 3 million', x: 3e6, y: 8.6 },
	],
	table: {
		columns: [
			{ label: 'Requests a month', unit: 'requests/month' },
			{ label: 'Serverless', unit: 'USD/month' },
		],
		rows: [[10_000, 0.0287]],
	},
};

const bars: BarChart = {
	type: 'bars',
	title: 'Parts',
	description: 'Two lines.',
	x: { label: 'Cost, USD a month', unit: 'USD', scale: 'linear', min: 0, max: 5 },
	bars: [
		{ label: 'Requests', value: 0.6, tone: 'serverless' },
		{ label: 'Duration', value: 5, tone: 'serverless' },
	],
};

/** All texts of an SVG. */
function texts(svg: string): readonly string[] {
	return [...svg.matchAll(/<text[^>]*>([^<]*)</gu)].map((match) => match[1] ?? '');
}

test('a logarithmic scale gives each decade the same width and holds what is outside', () => {
	const place = scaleOf(axis, 0, 400);
	expect([1e4, 1e5, 1e6, 1e8].map(place)).toEqual([0, 100, 200, 400]);
	expect(place(1)).toBe(0);
	expect(place(1e12)).toBe(400);
});

test('ticks are few and whole decades', () => {
	expect(ticksOf(axis, 6)).toEqual([1e4, 1e5, 1e6, 1e7, 1e8]);
	expect(ticksOf({ ...axis, min: 1, max: 1e10 }, 6)).toEqual([1, 1e2, 1e4, 1e6, 1e8, 1e10]);
	expect(ticksOf(axis, 6, 1520)).toEqual([10, 100, 1000, 10_000]);
});

test('a line chart labels both axes, both lines, the balance and the reader', () => {
	const svg = renderLineChart(lines, 'c');
	expect(texts(svg)).toEqual(
		expect.arrayContaining([
			'10K',
			'100M',
			'Requests a month',
			'10',
			'10K',
			'Daily users with 50 requests each',
			'$0.10',
			'$1',
			'$1K',
			'Cost',
			'Serverless',
			'Servers',
			'4.28 million',
			'2,816 daily users',
			'your 3 million',
		]),
	);
	expect(svg).toContain('class="calculator-fulcrum"');
	expect(svg).toContain('class="calculator-line is-servers"');
});

test('a chart is an image with a name and a description, escaped', () => {
	const svg = renderLineChart(lines, 'c');
	expect(svg).toMatch(/role="img" aria-labelledby="c-title" aria-describedby="c-desc"/u);
	expect(svg).toContain('<title id="c-title">Cost &lt;a month&gt;</title>');
	expect(svg).toContain('Two lines &amp; a point.');
	expect(svg).not.toMatch(/NaN|Infinity|undefined/u);
});

test('everything stays inside the picture', () => {
	for (const [, x, y] of renderLineChart(lines, 'c').matchAll(
		/<text x="([-\d.]+)" y="([-\d.]+)"/gu,
	)) {
		expect(Number(x)).toBeGreaterThanOrEqual(0);
		expect(Number(x)).toBeLessThanOrEqual(360);
		expect(Number(y)).toBeGreaterThan(0);
		expect(Number(y)).toBeLessThanOrEqual(300);
	}
});

test('a bar is as long as its share of the longest, and says its amount', () => {
	const svg = renderBarChart(bars, 'c');
	const [short = 0, long = 0] = [...svg.matchAll(/width="([\d.]+)" height/gu)].map(([, width]) =>
		Number(width),
	);
	expect(short / long).toBeCloseTo(0.6 / 5, 2);
	expect(long).toBeGreaterThan(200);
	expect(texts(svg)).toEqual(
		expect.arrayContaining(['Requests', '$0.60', 'Duration', '$5.00', 'Cost, USD a month']),
	);
});

test('a line chart has its figures as a table, a bar chart has the lines of the bill', () => {
	expect(renderFigure(lines, 'c')).toContain('<figcaption>Cost &lt;a month&gt;</figcaption>');
	expect(renderChartTable(lines)).toContain('<th scope="row">10,000</th><td>$0.03</td>');
	expect(renderChartTable(bars)).toBe('');
});
