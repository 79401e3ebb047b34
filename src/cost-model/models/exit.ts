/** M15: leaving the cloud for hardware of one's own. */
import { chargeLines } from '../charge.ts';
import type { FormulaStep, Line, Side } from '../explanation.ts';
import { countField, moneyField, switchField } from '../field-kinds.ts';
import { numberOf } from '../input.ts';
import type { Field, Values } from '../input.ts';
import type { Charge, Factor, Tariff } from '../meter.ts';
import type { Answerer, Figures, ModelAnswer } from '../model.ts';
import { sayCount, sayLargeUsd, sayNumber, sayPercent } from '../say.ts';
import { exitFigures } from './exit-cash.ts';
import { exitChart } from './exit-chart.ts';
import { EXIT_UNITS } from './exit-units.ts';
import { withUnits } from './figures.ts';

const FIELDS: readonly Field[] = [
	moneyField('cloudPerYear', 'Cloud bill to be moved', {
		unit: 'USD/year',
		default: 2_300_000,
		max: 1e10,
	}),
	moneyField('hardwarePrice', 'Hardware, bought once', {
		unit: 'USD',
		default: 600_000,
		max: 1e10,
	}),
	{
		...countField('lifeYears', 'Years that a server serves', { default: 5, min: 0.5, max: 20 }),
		unit: 'years',
		scale: 'linear',
	},
	countField('racks', 'Racks', { default: 8, max: 1e5 }),
	moneyField('rackPrice', 'Rent of a rack', { unit: 'USD/month', default: 7500, max: 1e7 }),
	switchField('racksRented', 'The racks are rented anyway', false),
	countField('hires', 'Engineers to hire', { max: 10_000 }),
	moneyField('salary', 'Cost of an engineer', { unit: 'USD/year', default: 200_000, max: 1e7 }),
	moneyField('reserve', 'Reserve for what goes wrong', {
		unit: 'USD',
		default: 500_000,
		max: 1e10,
	}),
	moneyField('moveCost', 'Cost of the move itself', { unit: 'USD', max: 1e10 }),
	{
		...countField('discountRate', 'Interest on money', { default: 8, max: 100 }),
		unit: '%',
		scale: 'linear',
	},
	{
		...countField('month', 'Months since the move', { default: 24, max: 240 }),
		scale: 'linear',
	},
];

const LIFE: Factor = { input: 'lifeYears', over: 1 / 12, unit: 'months', divides: true };
const ONE = 'one';

function charge(
	id: string,
	label: string,
	parts: Pick<Charge, 'unit' | 'quantity' | 'tiers'>,
): Charge {
	return { id, label, ...parts };
}

function given(input: string): Charge['tiers'] {
	return [{ price: { input } }];
}

const CLOUD: Tariff = {
	id: 'cloud',
	charges: [
		charge('moved', 'Cloud bill to be moved', {
			unit: 'year',
			quantity: [[{ input: ONE, over: 12, unit: 'years' }]],
			tiers: given('cloudPerYear'),
		}),
	],
	prices: [],
};

const OWN: Tariff = {
	id: 'own-hardware',
	charges: [
		charge('purchase', 'Hardware over its life', {
			unit: 'purchase',
			quantity: [[{ input: ONE, unit: 'purchase' }, LIFE]],
			tiers: given('hardwarePrice'),
		}),
		charge('move', 'The move over the same years', {
			unit: 'move',
			quantity: [[{ input: ONE, unit: 'move' }, LIFE]],
			tiers: given('moveCost'),
		}),
		{
			...charge('space', 'Racks', {
				unit: 'rack-month',
				quantity: [[{ input: 'racks', unit: 'racks' }]],
				tiers: given('rackPrice'),
			}),
			when: { racksRented: false },
		},
		charge('staff', 'Hired engineers', {
			unit: 'year of work',
			quantity: [[{ input: 'hires', over: 12, unit: 'years of work' }]],
			tiers: given('salary'),
		}),
	],
	prices: [],
};

function linesOf(tariff: Tariff, values: Values, side: Side): readonly Line[] {
	const charged = chargeLines(tariff, { ...values, [ONE]: 1 }, undefined);
	const lines = charged.ok ? charged.lines.filter(({ amount }) => amount > 0) : [];
	return lines.map((line) => ({ ...line, side }));
}

function sentenceOf(values: Values, figures: Figures): string {
	const at = (id: string): number => figures[id] ?? 0;
	const years = sayCount(numberOf(values, 'lifeYears'));
	const own = `own hardware at ${sayLargeUsd(at('ownPerYear'))} a year, ${sayLargeUsd(at('racksPerYear'))} of it for racks`;
	const cloud = `${sayLargeUsd(numberOf(values, 'cloudPerYear'))} of cloud`;
	if (at('savingPerYear') <= 0) {
		return `Leaving costs ${sayLargeUsd(at('savingPerYear'))} a year more than staying: ${own}, stands against ${cloud}.`;
	}
	const { payback, hiresPaid } = figures;
	const saving = at('saving');
	const paid =
		payback === undefined
			? ''
			: `; hardware and move are paid back after ${sayCount(payback)} months`;
	const total = saving < 0 ? `a loss of ${sayLargeUsd(saving)}` : sayLargeUsd(saving);
	const staff =
		hiresPaid === undefined
			? ''
			: ` Who has to hire ${sayCount(Math.max(1, Math.ceil(hiresPaid)))} or more engineers for it saves nothing.`;
	return `Leaving saves ${sayLargeUsd(at('savingPerYear'))} a year: ${own}, replaces ${cloud}. After the reserve that is ${total} in ${years} years${paid}.${staff}`;
}

function formulaOf(values: Values, figures: Figures): readonly FormulaStep[] {
	const at = (id: string): number => figures[id] ?? 0;
	const cloud = sayLargeUsd(numberOf(values, 'cloudPerYear'));
	const years = sayNumber(numberOf(values, 'lifeYears'));
	const once = sayLargeUsd(numberOf(values, 'hardwarePrice') + numberOf(values, 'moveCost'));
	const running = at('ownPerYear') - at('hardwarePerYear');
	const saved = `${at('savingPerYear') < 0 ? '−' : ''}${sayLargeUsd(at('savingPerYear'))}`;
	return [
		{
			name: 'Own hardware, a year',
			expression: '(hardware + move) ÷ years + racks and hires a year',
			values: `${once} ÷ ${years} + ${sayLargeUsd(running)} = ${sayLargeUsd(at('ownPerYear'))}`,
			result: { value: at('ownPerYear'), unit: 'USD/year' },
		},
		{
			name: 'Saving, a year',
			expression: 'cloud − own hardware',
			values: `${cloud} − ${sayLargeUsd(at('ownPerYear'))} = ${saved}`,
			result: { value: at('savingPerYear'), unit: 'USD/year' },
		},
		{
			name: 'Saving over the hardware’s life',
			expression: 'saving a year × years − reserve',
			values: `${saved} × ${years} − ${sayLargeUsd(numberOf(values, 'reserve'))} = ${at('saving') < 0 ? '−' : ''}${sayLargeUsd(at('saving'))}`,
			result: { value: at('saving'), unit: 'USD' },
		},
		{
			name: 'The same in the money of the first day',
			expression:
				'−hardware − move + Σ (cloud − racks − hires) ÷ (1 + interest)^year − reserve at the end',
			values: `at ${sayPercent(numberOf(values, 'discountRate') / 100)} interest: ${at('presentValue') < 0 ? '−' : ''}${sayLargeUsd(at('presentValue'))}`,
			result: { value: at('presentValue'), unit: 'USD' },
		},
	];
}

function answerOf(values: Values): ModelAnswer {
	const figures = exitFigures(values);
	return {
		outputs: withUnits(figures, EXIT_UNITS),
		sentence: sentenceOf(values, figures),
		lines: [...linesOf(CLOUD, values, 'serverless'), ...linesOf(OWN, values, 'servers')],
		linesOf: 'a month of either way, the reserve aside',
		rounding: 'none',
		formula: formulaOf(values, figures),
		chart: exitChart(values),
	};
}

/** Steady load on hardware of one's own against the same load in the cloud. */
export const EXIT: Answerer = {
	id: 'exit',
	title: 'Leaving the cloud',
	fields: FIELDS,
	headline: 'savingPerYear',
	along: {
		input: 'month',
		series: { cloud: 'cloudSpent', own: 'ownSpent' },
		markers: { crossover: 'payback' },
	},
	figures: exitFigures,
	answer: (values) => ({ ok: true, answer: answerOf(values) }),
};
