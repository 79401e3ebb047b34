/** The meters of AWS. */
import type { MeterFacts, Tariff } from '../meter.ts';
import { API_GATEWAY_HTTP, API_GATEWAY_HTTP_FACTS } from './aws-api-gateway-http.ts';
import { API_GATEWAY_REST, API_GATEWAY_REST_FACTS } from './aws-api-gateway-rest.ts';
import { API_GATEWAY_WEBSOCKET, API_GATEWAY_WEBSOCKET_FACTS } from './aws-api-gateway-websocket.ts';
import { CLOUDWATCH_LOGS, CLOUDWATCH_LOGS_FACTS } from './aws-cloudwatch-logs.ts';
import { DATA_TRANSFER, DATA_TRANSFER_FACTS } from './aws-data-transfer.ts';
import { DYNAMODB, DYNAMODB_FACTS } from './aws-dynamodb.ts';
import { EBS, EBS_FACTS } from './aws-ebs.ts';
import { EC2_WITH_CREDITS, EC2_WITH_CREDITS_FACTS } from './aws-ec2-credits.ts';
import { EKS, EKS_FACTS } from './aws-eks.ts';
import { FARGATE, FARGATE_FACTS } from './aws-fargate.ts';
import { LAMBDA_MICROVMS, LAMBDA_MICROVMS_FACTS } from './aws-lambda-microvms.ts';
import {
	LAMBDA_EDGE,
	LAMBDA_EDGE_FACTS,
	LAMBDA_MANAGED_INSTANCES,
	LAMBDA_MANAGED_INSTANCES_FACTS,
} from './aws-lambda-variants.ts';
import { LAMBDA, LAMBDA_FACTS } from './aws-lambda.ts';
import { ALB_BY_TRAFFIC, ALB_FACTS, NLB, NLB_FACTS } from './aws-load-balancers.ts';
import { NAT_GATEWAY, NAT_GATEWAY_FACTS } from './aws-nat-gateway.ts';
import { PUBLIC_IPV4, PUBLIC_IPV4_FACTS } from './aws-public-ipv4.ts';
import { RDS, RDS_FACTS } from './aws-rds.ts';
import { S3, S3_FACTS } from './aws-s3.ts';
import { SQS, SQS_FACTS } from './aws-sqs.ts';
import {
	STEP_FUNCTIONS,
	STEP_FUNCTIONS_EXPRESS,
	STEP_FUNCTIONS_EXPRESS_FACTS,
	STEP_FUNCTIONS_FACTS,
} from './aws-step-functions.ts';
import { VPC_ENDPOINT, VPC_ENDPOINT_FACTS } from './aws-vpc-endpoint.ts';

/** Tariffs with what people need to know of them, in the order of the list. */
export const AWS_METERS: readonly (readonly [Tariff, MeterFacts])[] = [
	[LAMBDA, LAMBDA_FACTS],
	[LAMBDA_EDGE, LAMBDA_EDGE_FACTS],
	[LAMBDA_MANAGED_INSTANCES, LAMBDA_MANAGED_INSTANCES_FACTS],
	[LAMBDA_MICROVMS, LAMBDA_MICROVMS_FACTS],
	[API_GATEWAY_HTTP, API_GATEWAY_HTTP_FACTS],
	[API_GATEWAY_REST, API_GATEWAY_REST_FACTS],
	[API_GATEWAY_WEBSOCKET, API_GATEWAY_WEBSOCKET_FACTS],
	[STEP_FUNCTIONS, STEP_FUNCTIONS_FACTS],
	[STEP_FUNCTIONS_EXPRESS, STEP_FUNCTIONS_EXPRESS_FACTS],
	[EC2_WITH_CREDITS, EC2_WITH_CREDITS_FACTS],
	[EBS, EBS_FACTS],
	[FARGATE, FARGATE_FACTS],
	[EKS, EKS_FACTS],
	[S3, S3_FACTS],
	[DYNAMODB, DYNAMODB_FACTS],
	[RDS, RDS_FACTS],
	[SQS, SQS_FACTS],
	[ALB_BY_TRAFFIC, ALB_FACTS],
	[NLB, NLB_FACTS],
	[NAT_GATEWAY, NAT_GATEWAY_FACTS],
	[VPC_ENDPOINT, VPC_ENDPOINT_FACTS],
	[PUBLIC_IPV4, PUBLIC_IPV4_FACTS],
	[DATA_TRANSFER, DATA_TRANSFER_FACTS],
	[CLOUDWATCH_LOGS, CLOUDWATCH_LOGS_FACTS],
];
