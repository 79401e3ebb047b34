/** All rows of AWS. */
import type { PriceRow } from '../price.ts';
import { API_GATEWAY_REST_PRICES, API_GATEWAY_WEBSOCKET_PRICES } from './aws-api-gateway-rest.ts';
import { API_GATEWAY_PRICES } from './aws-api-gateway.ts';
import {
	CLOUDWATCH_LOG_PRICES,
	CPU_CREDIT_PRICES,
	EBS_PRICES,
	RDS_PRICES,
} from './aws-compute-options.ts';
import { DYNAMODB_OPTION_PRICES, DYNAMODB_PRICES } from './aws-dynamodb.ts';
import { EC2_EARLIER_PRICES } from './aws-ec2-earlier.ts';
import { EC2_SIZE_PRICES } from './aws-ec2-sizes.ts';
import { EC2_PRICES } from './aws-ec2.ts';
import { EKS_PRICES } from './aws-eks.ts';
import { ELB_PRICES, NLB_PRICES } from './aws-elb.ts';
import { FARGATE_PRICES } from './aws-fargate.ts';
import { LAMBDA_MICROVM_PRICES } from './aws-lambda-microvms.ts';
import { LAMBDA_OPTION_PRICES } from './aws-lambda-options.ts';
import { LAMBDA_PRICES } from './aws-lambda.ts';
import {
	EGRESS_PRICES,
	NAT_PRICES,
	PUBLIC_IPV4_PRICES,
	TRANSFER_PRICES,
	VPC_ENDPOINT_PRICES,
} from './aws-network.ts';
import { S3_CLASS_PRICES, S3_PRICES } from './aws-s3.ts';
import { SQS_PRICES, SQS_TIER_PRICES } from './aws-sqs.ts';
import { STEP_FUNCTIONS_PRICES } from './aws-step-functions.ts';

/** In no order that matters. */
export const AWS_PRICES: readonly PriceRow[] = [
	...LAMBDA_PRICES,
	...LAMBDA_OPTION_PRICES,
	...LAMBDA_MICROVM_PRICES,
	...API_GATEWAY_PRICES,
	...API_GATEWAY_REST_PRICES,
	...API_GATEWAY_WEBSOCKET_PRICES,
	...STEP_FUNCTIONS_PRICES,
	...EC2_PRICES,
	...EC2_SIZE_PRICES,
	...EC2_EARLIER_PRICES,
	...CPU_CREDIT_PRICES,
	...EBS_PRICES,
	...FARGATE_PRICES,
	...EKS_PRICES,
	...S3_PRICES,
	...S3_CLASS_PRICES,
	...DYNAMODB_PRICES,
	...DYNAMODB_OPTION_PRICES,
	...RDS_PRICES,
	...SQS_PRICES,
	...SQS_TIER_PRICES,
	...ELB_PRICES,
	...NLB_PRICES,
	...NAT_PRICES,
	...PUBLIC_IPV4_PRICES,
	...VPC_ENDPOINT_PRICES,
	...EGRESS_PRICES,
	...TRANSFER_PRICES,
	...CLOUDWATCH_LOG_PRICES,
];
