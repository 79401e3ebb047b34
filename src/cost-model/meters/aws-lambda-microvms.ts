/** AWS Lambda MicroVMs: a baseline by the second, what is used above it, and snapshots. */
import { countField } from '../field-kinds.ts';
import type { NumberField } from '../input.ts';
import type { Charge, Factor, MeterFacts, Tariff } from '../meter.ts';
import { LAMBDA_MICROVM_PRICES } from '../prices/aws-lambda-microvms.ts';
import { dataField } from './aws-fields.ts';

/** One vCPU comes with every 2 GB. */
const GB_PER_VCPU = 2;

function compute(id: string, label: string, [seconds, gigabytes]: readonly string[]): Charge[] {
	const time: Factor = { input: seconds ?? '', unit: 's' };
	const memory: Factor = { input: gigabytes ?? '', unit: 'GB' };
	return [
		{
			id: `${id}-vcpu`,
			label: `vCPU ${label}`,
			unit: 'vCPU-second',
			quantity: [[time, { ...memory, over: GB_PER_VCPU, unit: 'vCPU' }]],
			tiers: [{ price: 'aws-lambda-microvms/vcpu' }],
		},
		{
			id: `${id}-memory`,
			label: `Memory ${label}`,
			unit: 'GB-second',
			quantity: [[time, memory]],
			tiers: [{ price: 'aws-lambda-microvms/memory' }],
		},
	];
}

function snapshots(id: string, label: string, input: string): Charge {
	return {
		id: `snapshot-${id}`,
		label,
		unit: 'GB',
		quantity: [
			[
				{ input, unit: 'times' },
				{ input: 'microvmSnapshotGb', unit: 'GB' },
			],
		],
		tiers: [{ price: `aws-lambda-microvms/snapshot-${id === 'write' ? 'write' : 'read'}` }],
	};
}

/** Seconds at the baseline and at the peak, suspends, resumes, launches and stored snapshots. */
export const LAMBDA_MICROVMS: Tariff = {
	id: 'aws-lambda-microvms',
	charges: [
		...compute('peak', 'at the peak', ['peakSeconds', 'peakGb']),
		...compute('baseline', 'at the baseline', ['baselineSeconds', 'baselineGb']),
		snapshots('write', 'Snapshots written on suspend', 'suspends'),
		snapshots('resume', 'Snapshots read on resume', 'resumes'),
		snapshots('launch', 'Snapshots read on launch', 'launches'),
		{
			id: 'images',
			label: 'Images stored',
			unit: 'GB-month',
			quantity: [[{ input: 'imageGb', unit: 'GB' }]],
			tiers: [{ price: 'aws-lambda-microvms/snapshot-storage' }],
		},
		{
			id: 'suspended',
			label: 'Suspended machines stored',
			unit: 'GB-month',
			quantity: [[{ input: 'suspendedGbHours', over: 720, unit: 'GB-months' }]],
			tiers: [{ price: 'aws-lambda-microvms/snapshot-storage' }],
		},
	],
	prices: LAMBDA_MICROVM_PRICES,
};

function seconds(id: string, label: string, value: number): NumberField {
	const units = { min: 60, h: 3600 };
	return { ...countField(id, label, { default: value }), unit: 's', units };
}

/** What people need to know of it. */
export const LAMBDA_MICROVMS_FACTS: MeterFacts = {
	title: 'AWS Lambda MicroVMs',
	description: 'Isolated machines that suspend to snapshots, on arm, us-east-1.',
	fields: [
		seconds('baselineSeconds', 'Seconds at the baseline', 3_600_000),
		dataField('baselineGb', 'Memory at the baseline', { default: 2, max: 1024 }),
		seconds('peakSeconds', 'Seconds at the peak', 0),
		dataField('peakGb', 'Memory at the peak', { default: 8, max: 1024 }),
		countField('suspends', 'Suspends'),
		countField('resumes', 'Resumes'),
		countField('launches', 'Launches'),
		dataField('microvmSnapshotGb', 'Size of a snapshot', { default: 2, max: 1024 }),
		dataField('imageGb', 'Images stored'),
		{ ...countField('suspendedGbHours', 'Suspended machines, GB-hours'), unit: 'GB-hours' },
	],
	notIncluded: ['data transfer', 'logs'],
	source: 'aws.amazon.com/lambda/pricing',
};
