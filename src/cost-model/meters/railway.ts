/** Railway: resources by the minute; the subscription is a minimum, not a fee on top. */
import { choiceField, countField, gigabyteField } from '../field-kinds.ts';
import type { Charge, Factor, MeterFacts, Tariff } from '../meter.ts';
import { RAILWAY_PRICES } from '../prices/railway.ts';

const ACTIVE: Factor = { input: 'activeShare', unit: 'of the month' };

type Use = readonly [id: string, label: string, unit: string, factors: readonly Factor[]];

const USES: readonly Use[] = [
	['memory', 'Memory', 'GB-month', [{ input: 'ramGb', unit: 'GB' }, ACTIVE]],
	['cpu', 'CPU', 'vCPU-month', [{ input: 'vcpus', unit: 'vCPU' }, ACTIVE]],
	['egress', 'Network egress', 'GB', [{ input: 'egressGb', unit: 'GB' }]],
	['volume', 'Volume storage', 'GB-month', [{ input: 'volumeGb', unit: 'GB' }]],
];

function used([id, label, unit, factors]: Use): Charge {
	return { id, label, unit, quantity: [factors], tiers: [{ price: `railway/${id}` }] };
}

/** Memory, CPU, egress and volumes, less the use that the plan includes, plus the plan. */
export const RAILWAY: Tariff = {
	id: 'railway',
	charges: [
		...USES.map(used),
		{
			id: 'subscription',
			label: 'The plan',
			unit: 'month',
			quantity: [[]],
			tiers: [{ price: 'railway/{plan}/subscription' }],
		},
	],
	included: {
		id: 'included',
		label: 'Use that the plan includes',
		price: 'railway/{plan}/included',
		charges: USES.map(([id]) => id),
	},
	prices: RAILWAY_PRICES,
};

/** What people need to know of it. */
export const RAILWAY_FACTS: MeterFacts = {
	title: 'Railway',
	description: 'Containers billed by memory and CPU they use; the plan’s price counts towards use.',
	fields: [
		choiceField('plan', 'Plan', [
			['hobby', 'Hobby'],
			['pro', 'Pro'],
			['free', 'Free'],
		]),
		gigabyteField('ramGb', 'Memory used, mean while active', { default: 0.5, max: 1e6 }),
		countField('vcpus', 'vCPUs used, mean while active', { default: 0.25, max: 1e6 }),
		countField('activeShare', 'Part of the month that services are active', { default: 1, max: 1 }),
		gigabyteField('egressGb', 'Network egress'),
		gigabyteField('volumeGb', 'Volume storage'),
	],
	notIncluded: ['tax', 'committed spend features', 'support'],
	source: 'docs.railway.com/pricing/plans',
};
