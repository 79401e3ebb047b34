/** M16: what a bad release costs, and what it is worth that it reaches less. */
import type { BarChart } from '../chart.ts';
import { chargeLines } from '../charge.ts';
import type { FormulaStep, Line, Side } from '../explanation.ts';
import { countField, hourField, moneyField } from '../field-kinds.ts';
import { HOURS } from '../fields.ts';
import { numberOf } from '../input.ts';
import type { Field, NumberField, Values } from '../input.ts';
import type { Charge, Tariff } from '../meter.ts';
import type { Answerer, Figures, ModelAnswer } from '../model.ts';
import { sayCount, sayLargeUsd, sayNumber, sayPercent } from '../say.ts';
import { withUnits } from './figures.ts';
import { brokenHours, riskFigures } from './risk-loss.ts';
import { RISK_UNITS } from './risk-units.ts';

function percentField(id: string, label: string, share: number): NumberField {
	return { ...countField(id, label, { default: share, max: 100 }), unit: '%', scale: 'linear' };
}

const FIELDS: readonly Field[] = [
	countField('releases', 'Releases a month', { default: 20, max: 100_000 }),
	percentField('failShare', 'Releases that break something', 5),
	hourField('repairHours', 'Time to repair', { default: 1, max: 744 }),
	moneyField('lossPerHour', 'Loss of an hour of outage', {
		unit: 'USD/h',
		default: 1000,
		max: 1e9,
	}),
	countField('functions', 'Functions the program is split into', {
		default: 20,
		min: 1,
		max: 10_000,
		step: 1,
	}),
	percentField('sharedShare', 'Failures in what all of them share', 10),
	moneyField('splitOpex', 'Running many functions costs more by', {
		unit: 'USD/month',
		default: 500,
	}),
	{ ...percentField('canaryShare', 'Users who get a release first', 5), scale: 'log' },
	hourField('canaryHours', 'Time they are watched', { default: 1, max: 744 }),
	{ ...HOURS, label: 'Hours in the month', min: 672 },
];

function lossCharge(id: string, label: string, reach: string): Charge {
	return {
		id,
		label,
		unit: 'outage-hour',
		quantity: [
			[
				{ input: 'releases', unit: 'releases' },
				{ input: 'failShare', over: 100, unit: 'failing' },
				{ input: 'repairHours', unit: 'h' },
				{ input: reach, unit: 'of the business' },
			],
		],
		tiers: [{ price: { input: 'lossPerHour' } }],
	};
}

const AT_ONCE: Tariff = {
	id: 'release',
	charges: [lossCharge('at-once', 'Bad releases of one program, to all at once', 'all')],
	prices: [],
};

const SPLIT: Tariff = {
	id: 'release',
	charges: [
		lossCharge('split', 'Bad releases of one function among many', 'reach'),
		{
			id: 'opex',
			label: 'Running many functions',
			unit: 'month',
			quantity: [[{ input: 'all', unit: 'month' }]],
			tiers: [{ price: { input: 'splitOpex' } }],
		},
	],
	prices: [],
};

function linesOf(tariff: Tariff, values: Values, side: Side): readonly Line[] {
	const charged = chargeLines(tariff, values, undefined);
	return charged.ok ? charged.lines.map((line) => ({ ...line, side })) : [];
}

/** Three digits that count, so that the formula comes out. */
function percentOf(share: number): string {
	return `${sayNumber(Number((share * 100).toPrecision(3)))}%`;
}

function sentenceOf(values: Values, figures: Figures): string {
	const at = (id: string): number => figures[id] ?? 0;
	const money = (id: string): string => sayLargeUsd(at(id));
	const opex = sayLargeUsd(numberOf(values, 'splitOpex'));
	const split = `${sayCount(numberOf(values, 'functions'))} functions that fail one at a time lose ${money('lossSplit')}`;
	const worth =
		at('splitWorth') > 0
			? `splitting pays, by ${money('splitWorth')} a month after the ${opex} it costs to run them`
			: `splitting does not pay: running them costs ${opex} more`;
	const canary = `One program released to ${sayPercent(numberOf(values, 'canaryShare') / 100)} of users first, without a split, loses ${money('lossCanary')}.`;
	return `Bad releases of one program lose ${money('lossAtOnce')} a month, ${split}: ${worth}. ${canary}`;
}

function formulaOf(values: Values, figures: Figures): readonly FormulaStep[] {
	const at = (id: string): number => figures[id] ?? 0;
	const hours = `${sayNumber(numberOf(values, 'releases'))} × ${sayNumber(numberOf(values, 'failShare'))}% × ${sayNumber(numberOf(values, 'repairHours'))} h`;
	const loss = sayLargeUsd(numberOf(values, 'lossPerHour'));
	const money = (id: string): string => sayLargeUsd(at(id));
	const shared = `${sayNumber(numberOf(values, 'sharedShare'))}%`;
	return [
		{
			name: 'E, loss of one program released to all',
			expression: 'releases × share that fail × hours to repair × loss of an hour',
			values: `${hours} × ${loss} = ${money('lossAtOnce')}`,
			result: { value: at('lossAtOnce'), unit: 'USD/month' },
		},
		{
			name: 'b, reach of one function among many',
			expression: 'shared failures + (1 − shared failures) ÷ functions',
			values: `${shared} + (1 − ${shared}) ÷ ${sayNumber(numberOf(values, 'functions'))} = ${percentOf(at('reachSplit'))}`,
			result: { value: at('reachSplit'), unit: 'ratio' },
		},
		{
			name: 'b, reach of a release to a few first',
			expression: '(share × hours watched + hours after that) ÷ hours to repair',
			values: percentOf(at('reachCanary')),
			result: { value: at('reachCanary'), unit: 'ratio' },
		},
		{
			name: 'What splitting is worth',
			expression: 'E × (1 − b) − what running many functions costs more',
			values: `${money('lossAtOnce')} × (1 − ${percentOf(at('reachSplit'))}) − ${sayLargeUsd(numberOf(values, 'splitOpex'))} = ${at('splitWorth') < 0 ? '−' : ''}${money('splitWorth')}`,
			result: { value: at('splitWorth'), unit: 'USD/month' },
		},
	];
}

function chartOf(values: Values, figures: Figures): BarChart {
	const at = (id: string): number => figures[id] ?? 0;
	const share = sayPercent(numberOf(values, 'canaryShare') / 100);
	const bar = (label: string, value: number, tone: 'serverless' | 'servers' | 'third') => ({
		label,
		value,
		tone,
		text: `${sayLargeUsd(value)} a month`,
	});
	const bars = [
		bar('One program, to all at once', at('lossAtOnce'), 'servers'),
		bar('One function of many', at('lossSplit'), 'serverless'),
		bar('One function of many, with what running them costs', at('splitCost'), 'serverless'),
		bar(`One program, to ${share} of users first`, at('lossCanary'), 'third'),
	];
	return {
		type: 'bars',
		title: 'What bad releases cost a month',
		description: `A release is broken for ${sayCount(brokenHours(values))} hours a month; the bars differ in how many users notice.`,
		x: {
			label: 'Expected loss, USD a month',
			unit: 'USD',
			scale: 'linear',
			min: 0,
			max: Math.max(1, ...bars.map(({ value }) => value)),
		},
		bars,
		table: {
			columns: [
				{ label: 'Release', unit: 'USD/month' },
				{ label: 'Loss', unit: 'USD/month' },
			],
			rows: bars.map(({ label, value }) => [label, value]),
		},
	};
}

function answerOf(values: Values): ModelAnswer {
	const figures = riskFigures(values);
	const asked = { ...values, all: 1, reach: figures['reachSplit'] ?? 1 };
	return {
		outputs: withUnits(figures, RISK_UNITS),
		sentence: sentenceOf(values, figures),
		lines: [...linesOf(SPLIT, asked, 'serverless'), ...linesOf(AT_ONCE, asked, 'servers')],
		linesOf: 'a month of bad releases',
		rounding: 'none',
		formula: formulaOf(values, figures),
		chart: chartOf(values, figures),
	};
}

/** One program released to all, against many functions, against a release to a few first. */
export const RISK: Answerer = {
	id: 'risk',
	title: 'Bad releases and blast radius',
	fields: FIELDS,
	headline: 'splitWorth',
	sides: { serverless: 'splitCost', servers: 'lossAtOnce' },
	figures: riskFigures,
	answer: (values) => ({ ok: true, answer: answerOf(values) }),
};
