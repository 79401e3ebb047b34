/** Amazon EC2 on demand. */
import type { ChoiceInput, NumberInput } from '../input.ts';
import type { Meter } from '../meter.ts';
import { EC2_PRICES, INSTANCE_TYPES } from '../prices/aws-ec2.ts';

/** Machine type. */
export const INSTANCE: ChoiceInput = {
	id: 'instance',
	label: 'Server',
	unit: '',
	description: 'EC2 machine type, Linux, on demand.',
	source: 'assumed',
	type: 'choice',
	default: 't4g.small',
	choices: INSTANCE_TYPES.map(({ name, vcpus }) => ({
		value: name,
		label: `${name} (${String(vcpus)} vCPU)`,
	})),
};

/** How many machines. */
export const INSTANCES: NumberInput = {
	id: 'instances',
	label: 'Servers',
	unit: '',
	description: 'How many machines run side by side.',
	source: 'assumed',
	type: 'number',
	default: 1,
	min: 0,
	max: 10_000,
	step: 1,
	scale: 'log',
};

/** Hours that one machine runs in a month. */
export const HOURS: NumberInput = {
	id: 'hours',
	label: 'Hours a month',
	unit: 'h',
	description: 'Hours that each runs: 730 is a mean month, 720 has 30 days, 744 has 31.',
	source: 'aws.amazon.com/calculator (730 h)',
	type: 'number',
	default: 730,
	min: 0,
	max: 744,
	scale: 'linear',
};

/** Instance-hours at the on-demand price. */
export const EC2: Meter = {
	id: 'aws-ec2',
	title: 'Amazon EC2',
	description: 'Virtual machines by the hour, Linux, on demand, us-east-1.',
	inputs: [INSTANCE, INSTANCES, HOURS],
	charges: [
		{
			id: 'hours',
			label: 'Servers by the hour',
			unit: 'instance-hour',
			quantity: [
				[
					{ input: 'instances', unit: 'servers' },
					{ input: 'hours', unit: 'h' },
				],
			],
			tiers: [{ price: 'aws-ec2/{instance}' }],
		},
	],
	prices: EC2_PRICES,
	notIncluded: ['disks', 'data transfer', 'public IPv4 addresses', 'CPU credits', 'savings plans'],
	source: 'aws.amazon.com/ec2/pricing/on-demand',
};
