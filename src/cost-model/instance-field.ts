/** The input that names a machine, apart from the other fields, so that models without machines load no list of them. */
import type { ChoiceField } from './input.ts';
import { INSTANCE_TYPES } from './prices/aws-ec2.ts';

/** Machine type. */
export const INSTANCE: ChoiceField = {
	id: 'instance',
	label: 'Server',
	unit: '',
	type: 'choice',
	default: 't4g.small',
	choices: INSTANCE_TYPES.map(({ name, vcpus }) => ({
		value: name,
		label: `${name} (${String(vcpus)} vCPU)`,
	})),
};
