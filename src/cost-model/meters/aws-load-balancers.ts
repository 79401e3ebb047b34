/** Load balancers with the traffic that their capacity units are counted from. */
import { countField } from '../field-kinds.ts';
import { LCU } from '../fields.ts';
import type { NumberField } from '../input.ts';
import type { Charge, Factor, MeterFacts, Tariff } from '../meter.ts';
import { NLB_PRICES } from '../prices/aws-elb.ts';
import { ALB } from './aws-alb.ts';
import { HOURLY, MONTH_HOURS } from './aws-fields.ts';

/** What one capacity unit carries. */
interface Capacity {
	readonly newPerSecond: number;
	readonly active: number;
	readonly gigabytesPerHour: number;
}

const NEW_CONNECTIONS = 'newConnectionsPerSecond';

/** The largest of what was given and of what each kind of traffic needs; rules beyond the first ten count. */
function capacityUnits(
	unit: string,
	{ newPerSecond, active, gigabytesPerHour }: Capacity,
): readonly Factor[][] {
	return [
		[HOURLY, { input: 'lcu', unit }],
		[HOURLY, { input: NEW_CONNECTIONS, over: newPerSecond, unit: `${unit} for new connections` }],
		[
			HOURLY,
			{ input: NEW_CONNECTIONS, unit: 'new connections/s' },
			{ input: 'connectionSeconds', over: active, unit: `${unit} for open connections` },
		],
		[HOURLY, { input: 'processedGbPerHour', over: gigabytesPerHour, unit: `${unit} for data` }],
	];
}

const RULES: readonly Factor[] = [
	HOURLY,
	{ input: 'requestsPerSecond', unit: 'requests/s' },
	{ input: 'rules', beyond: 10, over: 1000, unit: 'LCU for rules' },
];

function withTraffic(charge: Charge): Charge {
	if (charge.id !== 'lcu') return charge;
	const units = capacityUnits('LCU', { newPerSecond: 25, active: 3000, gigabytesPerHour: 1 });
	return { ...charge, quantity: [...units, RULES], combine: 'most' };
}

/** An Application Load Balancer, asked by capacity units or by traffic. */
export const ALB_BY_TRAFFIC: Tariff = { ...ALB, charges: ALB.charges.map(withTraffic) };

/** A Network Load Balancer for TCP. */
export const NLB: Tariff = {
	id: 'aws-nlb',
	charges: [
		{
			id: 'hours',
			label: 'Network load balancer by the hour',
			unit: 'hour',
			quantity: [[HOURLY]],
			tiers: [{ price: 'aws-nlb/hours' }],
		},
		{
			id: 'lcu',
			label: 'Network load balancer capacity',
			unit: 'NLCU-hour',
			quantity: capacityUnits('NLCU', { newPerSecond: 800, active: 100_000, gigabytesPerHour: 1 }),
			combine: 'most',
			tiers: [{ price: 'aws-nlb/lcu' }],
		},
	],
	prices: NLB_PRICES,
};

function perSecond(id: string, label: string): NumberField {
	const units = { '/min': 1 / 60, '/h': 1 / 3600 };
	return { ...countField(id, label, { max: 1e9 }), unit: '/s', units };
}

const TRAFFIC: readonly NumberField[] = [
	perSecond(NEW_CONNECTIONS, 'New connections'),
	{
		...countField('connectionSeconds', 'Seconds that a connection lasts', { max: 86_400 }),
		unit: 's',
		units: { min: 60, h: 3600 },
	},
	{
		...countField('processedGbPerHour', 'Data processed', { max: 1e6 }),
		unit: 'GB/h',
		units: { 'MB/s': 3.6, 'KB/s': 0.0036 },
	},
];

const SOURCE = 'aws.amazon.com/elasticloadbalancing/pricing';
const NOT_INCLUDED = ['data transfer', 'public IPv4 addresses'];

/** What people need to know of it. */
export const ALB_FACTS: MeterFacts = {
	title: 'Application Load Balancer',
	description: 'One load balancer by the hour, plus its capacity units, us-east-1.',
	fields: [
		MONTH_HOURS,
		LCU,
		...TRAFFIC,
		{ ...perSecond('requestsPerSecond', 'Requests a second') },
		countField('rules', 'Rules', { max: 100 }),
	],
	notIncluded: NOT_INCLUDED,
	source: SOURCE,
};

/** What people need to know of it. */
export const NLB_FACTS: MeterFacts = {
	title: 'Network Load Balancer',
	description: 'One TCP load balancer by the hour, plus its capacity units, us-east-1.',
	fields: [MONTH_HOURS, LCU, ...TRAFFIC],
	notIncluded: NOT_INCLUDED,
	source: SOURCE,
};
