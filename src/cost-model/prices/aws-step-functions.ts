/** AWS Step Functions list prices, us-east-1. */
import { priceRows } from '../price.ts';

const HOURS = 'GB-hour';

/** State transitions of Standard workflows; runs and durations of Express workflows. */
export const STEP_FUNCTIONS_PRICES = priceRows(
	{
		provider: 'AWS Step Functions',
		region: 'us-east-1',
		checkedOn: '2026-08-21',
		source: 'aws.amazon.com/step-functions/pricing',
	},
	// prettier-ignore
	[
		['aws-step-functions/transitions', 'State transitions', '1,000 transitions', '0.025', '2020-07-28'],
		['aws-step-functions-express/requests', 'Express requests', '1M requests', '1.00', '2020-07-28'],
		['aws-step-functions-express/duration-1', 'Express duration up to 1,000 GB-hours', HOURS, '0.060012', '2020-07-28'],
		['aws-step-functions-express/duration-2', 'Express duration from 1,000 to 5,000 GB-hours', HOURS, '0.029988', '2020-07-28'],
		['aws-step-functions-express/duration-3', 'Express duration over 5,000 GB-hours', HOURS, '0.016416', '2020-07-28'],
	],
);
