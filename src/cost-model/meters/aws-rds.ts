/** Amazon RDS: relational databases on the machines of the price book. */
import { choiceField, countField } from '../field-kinds.ts';
import type { Charge, Factor, MeterFacts, Tariff } from '../meter.ts';
import { RDS_PRICES } from '../prices/aws-compute-options.ts';
import { HOURLY, MONTH_HOURS, dataField } from './aws-fields.ts';

/** A database in two zones costs twice. */
const ZONES: Factor = { input: 'zones', unit: 'zones' };

function monthly(id: string, label: string, { input, unit }: Factor): Charge {
	return {
		id,
		label,
		unit: `${unit}-month`,
		quantity: [[{ input, unit }, ZONES]],
		tiers: [{ price: `aws-rds/${id}` }],
	};
}

const STORED: Factor = { input: 'storageGb', unit: 'GB' };

/** Hours, storage, IOPS and backups. */
export const RDS: Tariff = {
	id: 'aws-rds',
	charges: [
		{
			id: 'hours',
			label: 'Database by the hour',
			unit: 'instance-hour',
			quantity: [[HOURLY, ZONES]],
			tiers: [{ price: 'aws-rds/{database}' }],
		},
		{ ...monthly('gp2', 'General purpose storage', STORED), when: { storageType: 'gp2' } },
		{ ...monthly('io1', 'Provisioned IOPS storage', STORED), when: { storageType: 'io1' } },
		{
			...monthly('iops', 'Provisioned IOPS', { input: 'iops', unit: 'IOPS' }),
			when: { storageType: 'io1' },
		},
		{
			id: 'backup',
			label: 'Backups',
			unit: 'GB-month',
			quantity: [[{ input: 'backupGb', unit: 'GB' }]],
			tiers: [{ price: 'aws-rds/backup' }],
		},
	],
	prices: RDS_PRICES,
};

/** What people need to know of it. */
export const RDS_FACTS: MeterFacts = {
	title: 'Amazon RDS',
	description: 'Relational databases by the hour, with storage and backups, us-east-1.',
	fields: [
		choiceField('database', 'Database', [
			['postgres-db.t3.large', 'PostgreSQL on db.t3.large'],
			['mysql-db.t3.large', 'MySQL on db.t3.large'],
			['mysql-db.m5.large', 'MySQL on db.m5.large'],
			['mariadb-db.t3.large', 'MariaDB on db.t3.large'],
		]),
		MONTH_HOURS,
		countField('zones', 'Zones', { default: 1, min: 1, max: 2, step: 1 }),
		choiceField('storageType', 'Type of storage', [
			['gp2', 'General purpose (gp2)'],
			['io1', 'Provisioned IOPS (io1)'],
		]),
		dataField('storageGb', 'Storage'),
		countField('iops', 'Provisioned IOPS', { max: 1e6 }),
		dataField('backupGb', 'Backups beyond the size of the database'),
	],
	notIncluded: ['data transfer', 'reserved prices', 'proxies', 'extended support'],
	source: 'aws.amazon.com/rds/pricing',
};
