/** M18: what being locked in costs, and what not being so may cost. */
import { chargeLines } from '../charge.ts';
import type { FormulaStep, Line, Side } from '../explanation.ts';
import { countField, hourField, moneyField } from '../field-kinds.ts';
import { HOURLY_WAGE } from '../fields.ts';
import { numberOf } from '../input.ts';
import type { Field, Values } from '../input.ts';
import type { Charge, Factor, Tariff } from '../meter.ts';
import type { Answerer, Figures, ModelAnswer } from '../model.ts';
import { sayCount, sayExactUsd, sayLargeUsd, sayNumber, sayPercent } from '../say.ts';
import { withUnits } from './figures.ts';
import { lockInChart } from './lock-in-chart.ts';
import { lockInFigures } from './lock-in-cost.ts';
import { LOCK_IN_UNITS } from './lock-in-units.ts';

const COUNT = { max: 10_000, step: 1 } as const;

const FIELDS: readonly Field[] = [
	{
		...countField('exitChance', 'Chance of leaving in a year', { default: 5, max: 100 }),
		unit: '%',
	},
	moneyField('premium', 'Portable platform costs more by', {
		unit: 'USD/month',
		default: 100,
	}),
	HOURLY_WAGE,
	countField('handlers', 'HTTP handlers', { ...COUNT, default: 10 }),
	hourField('handlerHours', 'Moving one handler', { default: 2, max: 1e5 }),
	countField('eventSources', 'Event sources', { ...COUNT, default: 8 }),
	hourField('eventSourceHours', 'Rewriting one event source', { default: 25, max: 1e5 }),
	countField('workflows', 'Workflow definitions', { ...COUNT, default: 3 }),
	hourField('workflowHours', 'Rewriting one workflow', { default: 60, max: 1e5 }),
	moneyField('platformWorth', 'Worth of what only the platform gives', { unit: 'USD/year' }),
];

const CHANCE: Factor = { input: 'exitChance', over: 100, unit: 'a year' };

function layer(id: string, label: string, hours: string): Charge {
	const count: Factor = { input: id, unit: '' };
	return {
		id,
		label,
		unit: 'hour',
		quantity: [[CHANCE, count, { input: hours, unit: 'h' }]],
		tiers: [{ price: { input: 'hourlyWage' } }],
	};
}

const LOCKED: Tariff = {
	id: 'leaving',
	charges: [
		layer('handlers', 'Moving the handlers', 'handlerHours'),
		layer('eventSources', 'Rewriting the event sources', 'eventSourceHours'),
		layer('workflows', 'Rewriting the workflows', 'workflowHours'),
	],
	prices: [],
};

const PORTABLE: Tariff = {
	id: 'portable',
	charges: [
		{
			id: 'premium',
			label: 'What the portable platform costs more',
			unit: 'month',
			quantity: [[{ input: 'months', unit: 'months' }]],
			tiers: [{ price: { input: 'premium' } }],
		},
		{
			id: 'worth',
			label: 'What the platform would have given',
			unit: 'year',
			quantity: [[{ input: 'months', over: 12, unit: 'years' }]],
			tiers: [{ price: { input: 'platformWorth' } }],
		},
	],
	prices: [],
};

function linesOf(tariff: Tariff, values: Values, side: Side): readonly Line[] {
	const charged = chargeLines(tariff, { ...values, months: 12 }, undefined);
	const lines = charged.ok ? charged.lines.filter(({ amount }) => amount > 0) : [];
	return lines.map((line) => ({ ...line, side }));
}

function sentenceOf(values: Values, figures: Figures): string {
	const at = (id: string): number => figures[id] ?? 0;
	const chance = sayPercent(numberOf(values, 'exitChance') / 100);
	const price = sayLargeUsd(at('premiumPerYear') + numberOf(values, 'platformWorth'));
	const leaving = `Being locked in costs ${sayLargeUsd(at('lockInPerYear'))} a year: a chance of ${chance} that leaving takes ${sayCount(at('exitHours'))} hours, ${sayLargeUsd(at('exitCost'))} of work.`;
	const { payingChance } = figures;
	if (payingChance === undefined)
		return `${leaving} Nothing is locked, so portability is worth nothing.`;
	const less = at('net') > 0 ? 'is worth it' : 'is dearer than the risk';
	const turn =
		payingChance > 1
			? 'no chance of leaving makes it worth it'
			: `it pays from a chance of ${sayPercent(payingChance)} a year`;
	return `${leaving} Staying portable at ${price} a year ${less}: ${turn}.`;
}

function formulaOf(values: Values, figures: Figures): readonly FormulaStep[] {
	const at = (id: string): number => figures[id] ?? 0;
	const wage = sayExactUsd(numberOf(values, 'hourlyWage'));
	const n = (id: string): string => sayNumber(numberOf(values, id));
	const price = sayLargeUsd(at('premiumPerYear') + numberOf(values, 'platformWorth'));
	const steps: FormulaStep[] = [
		{
			name: 'S, hours that leaving takes',
			expression: 'handlers × hours + event sources × hours + workflows × hours',
			values: `${n('handlers')} × ${n('handlerHours')} + ${n('eventSources')} × ${n('eventSourceHours')} + ${n('workflows')} × ${n('workflowHours')} = ${sayNumber(at('exitHours'))}`,
			result: { value: at('exitHours'), unit: 'hours' },
		},
		{
			name: 'Lock-in, a year',
			expression: 'chance of leaving × S × cost of an hour',
			values: `${n('exitChance')}% × ${sayNumber(at('exitHours'))} × ${wage} = ${sayLargeUsd(at('lockInPerYear'))}`,
			result: { value: at('lockInPerYear'), unit: 'USD/year' },
		},
	];
	if (figures['payingChance'] === undefined) return steps;
	const paying: FormulaStep = {
		name: 'Chance of leaving from which portability pays',
		expression: '(premium a year + worth of the platform) ÷ (S × cost of an hour)',
		values: `${price} ÷ ${sayLargeUsd(at('exitCost'))} = ${sayPercent(at('payingChance'))}`,
		result: { value: at('payingChance'), unit: 'ratio' },
	};
	return [...steps, paying];
}

function answerOf(values: Values): ModelAnswer {
	const figures = lockInFigures(values);
	return {
		outputs: withUnits(figures, LOCK_IN_UNITS),
		sentence: sentenceOf(values, figures),
		lines: [...linesOf(LOCKED, values, 'serverless'), ...linesOf(PORTABLE, values, 'servers')],
		linesOf: 'a year of being locked in, and of staying portable',
		rounding: 'none',
		formula: formulaOf(values, figures),
		chart: lockInChart(values, figures),
	};
}

/** The expected cost of leaving a platform against the price of staying portable. */
export const LOCK_IN: Answerer = {
	id: 'lock-in',
	title: 'Lock-in',
	fields: FIELDS,
	headline: 'lockInPerYear',
	along: {
		input: 'exitChance',
		series: { locked: 'lockInPerYear' },
	},
	figures: lockInFigures,
	answer: (values) => ({ ok: true, answer: answerOf(values) }),
};
