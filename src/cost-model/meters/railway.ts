/** Railway: resources by the minute; the subscription is a minimum, not a fee on top. */
import { choiceField, countField, gigabyteField } from '../field-kinds.ts';
import type { Charge, Factor, MeterFacts, Tariff } from '../meter.ts';
import { RAILWAY_PRICES } from '../prices/railway.ts';

const ACTIVE: Factor = { input: 'activeShare', unit: 'of the month' };

function used(id: string, label: string, unit: string, factors: readonly Factor[]): Charge {
	return { id, label, unit, quantity: [factors], tiers: [{ price: `railway/${id}` }] };
}

/** Memory, CPU, egress and volumes, less the use that the plan includes, plus the plan. */
export const RAILWAY: Tariff = {
	id: 'railway',
	charges: [
		used('memory', 'Memory', 'GB-month', [{ input: 'ramGb', unit: 'GB' }, ACTIVE]),
		used('cpu', 'CPU', 'vCPU-month', [{ input: 'vcpus', unit: 'vCPU' }, ACTIVE]),
		used('egress', 'Network egress', 'GB', [{ input: 'egressGb', unit: 'GB' }]),
		used('volume', 'Volume storage', 'GB-month', [{ input: 'volumeGb', unit: 'GB' }]),
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
		charges: ['memory', 'cpu', 'egress', 'volume'],
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
