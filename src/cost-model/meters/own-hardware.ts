/** Servers that you own: everything it takes, by the month. */
import { HOURS } from '../fields.ts';
import { countField, hourField, moneyField } from '../field-kinds.ts';
import type { Charge, Factor, MeterFacts, Tariff } from '../meter.ts';

const USD = 'USD';

type Cost = readonly [
	id: string,
	label: string,
	unit: string,
	rate: string,
	factors: readonly Factor[],
];

const SERVERS: readonly Factor[] = [
	{ input: 'servers', unit: 'servers' },
	{ input: 'lifeYears', over: 1 / 12, unit: 'months', divides: true },
];
const POWER: readonly Factor[] = [
	{ input: 'powerKw', unit: 'kW' },
	{ input: 'hours', unit: 'h' },
];

const COSTS: readonly Cost[] = [
	['purchase', 'Servers over their life', 'server', 'serverPrice', SERVERS],
	['space', 'Racks', 'rack-month', 'rackPrice', [{ input: 'racks', unit: 'racks' }]],
	['power', 'Power', 'kWh', 'powerPrice', POWER],
	['staff', 'People', 'hour', 'hourlyWage', [{ input: 'staffHours', unit: 'h' }]],
];

/** Purchase over its life, space, power and hands; every price is an input. */
export const OWN_HARDWARE: Tariff = {
	id: 'own-hardware',
	charges: COSTS.map(([id, label, unit, rate, factors]): Charge => ({
		id,
		label,
		unit,
		quantity: [factors],
		tiers: [{ price: { input: rate } }],
	})),
	prices: [],
};

/** What people need to know of it. */
export const OWN_HARDWARE_FACTS: MeterFacts = {
	title: 'Own hardware',
	description: 'Servers bought and housed by yourself: purchase, racks, power and people.',
	fields: [
		countField('servers', 'Servers', { default: 10, max: 1e6, step: 1 }),
		moneyField('serverPrice', 'Price of a server', { unit: USD, default: 20_000, max: 1e9 }),
		{
			...countField('lifeYears', 'Years that a server serves', { default: 5, min: 0.5, max: 20 }),
			unit: 'years',
			scale: 'linear',
		},
		countField('racks', 'Racks', { default: 1, max: 1e5 }),
		moneyField('rackPrice', 'Rent of a rack', { unit: 'USD/month', default: 1000, max: 1e7 }),
		{
			...countField('powerKw', 'Power drawn', { max: 1e6 }),
			unit: 'kW',
			units: { W: 0.001, MW: 1000 },
		},
		moneyField('powerPrice', 'Price of power', { unit: 'USD/kWh', default: 0.15, max: 10 }),
		HOURS,
		hourField('staffHours', 'Hours of work a month', { max: 1e6 }),
		moneyField('hourlyWage', 'Cost of an hour of work', {
			unit: 'USD/h',
			default: 75,
			max: 10_000,
		}),
	],
	notIncluded: ['capital costs', 'spares', 'the move itself'],
	source: 'world.hey.com/dhh',
};
