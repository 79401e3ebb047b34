/** Amazon EKS: Kubernetes control planes. */
import { choiceField, countField } from '../field-kinds.ts';
import type { MeterFacts, Tariff } from '../meter.ts';
import { EKS_PRICES } from '../prices/aws-eks.ts';
import { HOURLY, MONTH_HOURS } from './aws-fields.ts';

/** Clusters by the hour; the machines are billed as machines. */
export const EKS: Tariff = {
	id: 'aws-eks',
	charges: [
		{
			id: 'hours',
			label: 'Kubernetes control plane',
			unit: 'cluster-hour',
			quantity: [[{ input: 'clusters', unit: 'clusters' }, HOURLY]],
			tiers: [{ price: 'aws-eks/{eksSupport}' }],
		},
	],
	prices: EKS_PRICES,
};

/** What people need to know of it. */
export const EKS_FACTS: MeterFacts = {
	title: 'Amazon EKS',
	description: 'Control planes of Kubernetes clusters by the hour, us-east-1.',
	fields: [
		countField('clusters', 'Clusters', { default: 1, max: 10_000, step: 1 }),
		MONTH_HOURS,
		choiceField('eksSupport', 'Support of the version', [
			['standard', 'Standard'],
			['extended', 'Extended, after 14 months'],
		]),
	],
	notIncluded: ['machines or Fargate'],
	source: 'aws.amazon.com/eks/pricing',
};
