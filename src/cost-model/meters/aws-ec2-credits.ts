/** Amazon EC2 with larger and earlier machines, and with CPU credits beyond those that t machines earn. */
import { countField } from '../field-kinds.ts';
import { INSTANCES } from '../fields.ts';
import { INSTANCE } from '../instance-field.ts';
import type { MeterFacts, Tariff } from '../meter.ts';
import { CPU_CREDIT_PRICES } from '../prices/aws-compute-options.ts';
import { EARLIER_TYPES, EC2_EARLIER_PRICES } from '../prices/aws-ec2-earlier.ts';
import { EC2_SIZE_PRICES, LARGER_TYPES } from '../prices/aws-ec2-sizes.ts';
import { EC2, EC2_FACTS } from './aws-ec2.ts';
import { MONTH_HOURS } from './aws-fields.ts';

/** Machines by the hour, and credits. */
export const EC2_WITH_CREDITS: Tariff = {
	...EC2,
	charges: [
		...EC2.charges,
		{
			id: 'cpu-credits',
			label: 'CPU credits beyond those earned',
			unit: 'vCPU-hour',
			quantity: [[{ input: 'cpuCreditHours', unit: 'vCPU-hours' }]],
			tiers: [{ price: 'aws-ec2/cpu-credits' }],
		},
	],
	prices: [...EC2.prices, ...EC2_SIZE_PRICES, ...EC2_EARLIER_PRICES, ...CPU_CREDIT_PRICES],
};

const ANY_INSTANCE = {
	...INSTANCE,
	choices: [
		...INSTANCE.choices,
		...[...LARGER_TYPES, ...EARLIER_TYPES].map(({ name, vcpus }) => ({
			value: name,
			label: `${name} (${String(vcpus)} vCPU)`,
		})),
	],
};

/** What people need to know of it. */
export const EC2_WITH_CREDITS_FACTS: MeterFacts = {
	...EC2_FACTS,
	fields: [
		ANY_INSTANCE,
		INSTANCES,
		MONTH_HOURS,
		countField('cpuCreditHours', 'CPU credits beyond those earned'),
	],
	notIncluded: ['disks', 'data transfer', 'public IPv4 addresses', 'savings plans'],
};
