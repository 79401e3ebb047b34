/** AWS Fargate: containers by the second of vCPU, memory and disk. */
import { choiceField, countField } from '../field-kinds.ts';
import { ARCHITECTURE } from '../fields.ts';
import type { NumberField } from '../input.ts';
import type { Charge, Factor, MeterFacts, Tariff } from '../meter.ts';
import { FARGATE_PRICES } from '../prices/aws-fargate.ts';
import { dataField } from './aws-fields.ts';

type System = 'linux' | 'windows';

/** Whole seconds, at least one minute on Linux and five on Windows, in hours. */
function hoursRun(system: System): readonly Factor[] {
	const atLeast = system === 'linux' ? 60 : 300;
	return [
		{ input: 'tasks', unit: 'tasks' },
		{ input: 'runs', unit: 'runs' },
		{ input: 'runSeconds', atLeast, ceilTo: 1, over: 3600, unit: 'h' },
	];
}

function chargesOn(system: System): readonly Charge[] {
	const hours = hoursRun(system);
	const when = { operatingSystem: system };
	const price = `aws-fargate/${system}-{architecture}`;
	return [
		{
			id: 'vcpu',
			label: 'vCPU',
			unit: 'vCPU-hour',
			when,
			quantity: [[...hours, { input: 'taskVcpu', unit: 'vCPU' }]],
			tiers: [{ price: `${price}/vcpu` }],
		},
		{
			id: 'memory',
			label: 'Memory',
			unit: 'GB-hour',
			when,
			quantity: [[...hours, { input: 'taskMemoryGb', unit: 'GB' }]],
			tiers: [{ price: `${price}/memory` }],
		},
		{
			id: 'ephemeral-storage',
			label: 'Ephemeral storage over 20 GB',
			unit: 'GB-hour',
			when,
			quantity: [[...hours, { input: 'taskStorageGb', beyond: 20, unit: 'GB over 20' }]],
			tiers: [{ price: 'aws-fargate/ephemeral-storage' }],
		},
	];
}

/** Tasks of Linux or Windows. */
export const FARGATE: Tariff = {
	id: 'aws-fargate',
	charges: [
		...chargesOn('linux'),
		...chargesOn('windows'),
		{
			id: 'windows-licence',
			label: 'Windows licence',
			unit: 'vCPU-hour',
			when: { operatingSystem: 'windows' },
			quantity: [[...hoursRun('windows'), { input: 'taskVcpu', unit: 'vCPU' }]],
			tiers: [{ price: 'aws-fargate/windows-licence' }],
		},
	],
	prices: FARGATE_PRICES,
};

const RUN_SECONDS: NumberField = {
	...countField('runSeconds', 'Time that a task runs', {
		default: 2_628_000,
		min: 1,
		max: 2_678_400,
	}),
	unit: 's',
	units: { min: 60, h: 3600, days: 86_400 },
};

/** What people need to know of it. */
export const FARGATE_FACTS: MeterFacts = {
	title: 'AWS Fargate',
	description: 'Containers billed by the second of vCPU and memory, us-east-1.',
	fields: [
		countField('tasks', 'Tasks or pods', { default: 1, max: 1e9 }),
		countField('taskVcpu', 'vCPU of a task', { default: 1, max: 32 }),
		dataField('taskMemoryGb', 'Memory of a task', { default: 2, max: 244 }),
		dataField('taskStorageGb', 'Ephemeral storage of a task', { default: 20, max: 200 }),
		RUN_SECONDS,
		countField('runs', 'Runs of each task a month', { default: 1, max: 1e9 }),
		ARCHITECTURE,
		choiceField('operatingSystem', 'Operating system', [
			['linux', 'Linux'],
			['windows', 'Windows'],
		]),
	],
	notIncluded: ['load balancers', 'data transfer', 'public IPv4 addresses', 'logs', 'spot prices'],
	source: 'aws.amazon.com/fargate/pricing',
};
