/** M17: what both sides cost when the hours of work are counted. */
import type { Bar, BarChart } from '../chart.ts';
import { chargeLines } from '../charge.ts';
import { costOf } from '../explanation.ts';
import type { FormulaStep, Line, Side } from '../explanation.ts';
import { choiceField, countField, hourField, switchField } from '../field-kinds.ts';
import {
	ARCHITECTURE,
	DURATION,
	FREE_TIER,
	HOURLY_WAGE,
	HOURS,
	HTTP_API,
	INSTANCES,
	LCU,
	LOAD_BALANCER,
	MEMORY,
	REQUESTS,
} from '../fields.ts';
import { INSTANCE } from '../instance-field.ts';
import { numberOf } from '../input.ts';
import type { Field, Values } from '../input.ts';
import type { Answerer, Figures, ModelAnswer } from '../model.ts';
import { sayCount, sayExactUsd, sayUsd } from '../say.ts';
import { withUnits } from './figures.ts';
import { FLEET_FIELDS } from './fleet-capacity.ts';
import {
	functionsSide,
	ownershipFigures,
	ownershipFiguresAt,
	serversSide,
	workOf,
	workTariff,
} from './ownership-cost.ts';
import { OWNERSHIP_UNITS } from './ownership-units.ts';
import { platformLines } from './platform.ts';
import { fleetName } from './workload.ts';

const FIELDS: readonly Field[] = [
	{ ...REQUESTS, default: 100_000_000, max: 1e10 },
	{ ...HOURLY_WAGE, min: 0 },
	hourField('functionWork', 'Work on functions, a month', { default: 2, max: 10_000 }),
	hourField('serverWork', 'Work on servers, a month', { default: 6, max: 10_000 }),
	{ ...INSTANCE, default: 't3.medium' },
	{ ...INSTANCES, label: 'Servers at least', default: 2, min: 1, max: 1000 },
	{ ...LOAD_BALANCER, default: true },
	LCU,
	switchField('cluster', 'Kubernetes control plane', false),
	choiceField('moving', 'A move is needed', [
		['none', 'no'],
		['servers', 'to servers'],
		['functions', 'to functions'],
	]),
	hourField('migrationHours', 'Work of the move', { default: 160, max: 1e6 }),
	{
		...countField('writeOffMonths', 'Months that the move is spread over', {
			default: 24,
			min: 1,
			max: 240,
		}),
		scale: 'linear',
	},
	{ ...DURATION, min: 1 },
	MEMORY,
	ARCHITECTURE,
	HTTP_API,
	FREE_TIER,
	{ ...HOURS, label: 'Hours in the month', min: 672 },
	...FLEET_FIELDS,
];

function workLines(values: Values): readonly Line[] {
	const work = workOf(values);
	const of = (name: 'functions' | 'servers', side: Side): readonly Line[] => {
		const charged = chargeLines(workTariff(name), { ...values, workHours: work[name] }, undefined);
		return charged.ok ? charged.lines.map((line) => ({ ...line, side })) : [];
	};
	return [...of('functions', 'serverless'), ...of('servers', 'servers')];
}

function sentenceOf(values: Values, figures: Figures): string {
	const at = (id: string): number => figures[id] ?? 0;
	const fleet = fleetName(values, at('servers'));
	const cluster = values['cluster'] === true ? ' and a Kubernetes control plane' : '';
	const bills = `At ${sayCount(numberOf(values, 'requests'))} requests a month functions cost ${sayUsd(at('functionsBill'))} and ${fleet}${cluster} ${sayUsd(at('serversBill'))}`;
	const gap = Math.abs(at('billGap'));
	const hours = Math.abs(figures['hoursGap'] ?? 0);
	const wage = sayUsd(numberOf(values, 'hourlyWage'));
	const worth =
		figures['hoursGap'] === undefined
			? ''
			: `: the gap of ${sayUsd(gap)} is ${sayCount(hours)} hours of work at ${wage}`;
	const work = workOf(values);
	const [functions, servers] = [sayUsd(at('functionsTotal')), sayUsd(at('serversTotal'))];
	const winner = at('totalGap') < 0 ? 'functions cost less in all' : 'servers cost less in all';
	const result = at('totalGap') === 0 ? 'both cost the same' : winner;
	return `${bills}${worth}. With ${sayCount(work.functions)} hours a month on functions and ${sayCount(work.servers)} on servers, ${result}: ${functions} against ${servers}.`;
}

function formulaOf(values: Values, figures: Figures): readonly FormulaStep[] {
	const at = (id: string): number => figures[id] ?? 0;
	const wage = sayExactUsd(numberOf(values, 'hourlyWage'));
	const work = workOf(values);
	const gap = `${at('billGap') < 0 ? '−' : ''}${sayUsd(Math.abs(at('billGap')))}`;
	const total = (name: string, bill: number, hours: number): FormulaStep => ({
		name: `${name} in all, a month`,
		expression: 'bill + hours × cost of an hour (a move spread over its months)',
		values: `${sayUsd(bill)} + ${sayCount(hours)} × ${wage} = ${sayUsd(bill + hours * numberOf(values, 'hourlyWage'))}`,
		result: { value: bill + hours * numberOf(values, 'hourlyWage'), unit: 'USD/month' },
	});
	const steps = [
		total('Functions', at('functionsBill'), work.functions),
		total('Servers', at('serversBill'), work.servers),
	];
	if (figures['hoursGap'] === undefined) return steps;
	const hours = Math.abs(at('hoursGap'));
	const equal: FormulaStep = {
		name: 'Hours that equal the gap between the bills',
		expression: '(functions’ bill − servers’ bill) ÷ cost of an hour',
		values: `${gap} ÷ ${wage} = ${at('hoursGap') < 0 ? '−' : ''}${sayCount(hours)}`,
		result: { value: at('hoursGap'), unit: 'hours/month' },
	};
	return [...steps, equal];
}

function chartOf(values: Values, figures: Figures): BarChart {
	const at = (id: string): number => figures[id] ?? 0;
	const wage = numberOf(values, 'hourlyWage');
	const side = (
		name: string,
		tone: Side,
		[bill, total]: readonly [number, number],
	): readonly Bar[] => [
		{ label: `${name}: the bill`, value: bill, tone, text: sayUsd(bill) },
		{
			label: `${name}: with the work`,
			from: bill,
			value: total,
			tone: 'muted',
			text: `${sayUsd(total)} in all`,
		},
	];
	const bars = [
		...side('Functions', 'serverless', [at('functionsBill'), at('functionsTotal')]),
		...side('Servers', 'servers', [at('serversBill'), at('serversTotal')]),
	];
	return {
		type: 'bars',
		title: 'Bill and work, a month',
		description: 'For either side the bill, and the hours of work on top of it.',
		x: {
			label: 'Cost, USD a month',
			unit: 'USD',
			scale: 'linear',
			min: 0,
			max: Math.max(1, ...bars.map(({ value }) => value)),
			...(wage > 0 && { also: { label: 'Hours of work', size: wage } }),
		},
		bars,
		table: {
			columns: [
				{ label: 'Side', unit: 'USD/month' },
				{ label: 'Bill', unit: 'USD/month' },
				{ label: 'Bill and work', unit: 'USD/month' },
			],
			rows: [
				['Functions', at('functionsBill'), at('functionsTotal')],
				['Servers', at('serversBill'), at('serversTotal')],
			],
		},
	};
}

function answerOf(values: Values, lines: readonly Line[]): ModelAnswer {
	const sum = (side: Side): number => costOf(lines.filter((line) => line.side === side));
	const bills = { functions: sum('serverless'), servers: sum('servers') };
	const figures = ownershipFigures(values, bills);
	return {
		outputs: withUnits(figures, OWNERSHIP_UNITS),
		sentence: sentenceOf(values, figures),
		lines: [...lines, ...workLines(values)],
		rounding: 'none',
		formula: formulaOf(values, figures),
		chart: chartOf(values, figures),
	};
}

/** Functions against servers, with the hours that each takes. */
export const OWNERSHIP: Answerer = {
	id: 'ownership',
	title: 'Total cost of ownership',
	fields: FIELDS,
	headline: 'totalGap',
	sides: { serverless: 'functionsTotal', servers: 'serversTotal' },
	figures: ownershipFiguresAt,
	answer: (values, asOf) => {
		const functions = platformLines(functionsSide(values, asOf));
		if (!functions.ok) return functions;
		const servers = platformLines(serversSide(values, asOf));
		if (!servers.ok) return servers;
		return { ok: true, answer: answerOf(values, [...functions.lines, ...servers.lines]) };
	},
};
