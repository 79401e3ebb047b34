/** The reasoning of the free tier with its values put in. */
import type { FormulaStep } from '../explanation.ts';
import { numberOf } from '../input.ts';
import type { Values } from '../input.ts';
import type { Figures } from '../model.ts';
import { daysPerMonth } from '../quantity.ts';
import { sayCount, sayNumber } from '../say.ts';
import { HOURS } from './free-tier-lambda.ts';

/** What compute carries, what is free in all, and how many users that is. */
export function freeTierFormula(values: Values, given: Figures): readonly FormulaStep[] {
	const { requestsLimit = 0, computeLimit = 0, freeRequests = 0, freeUsers = 0 } = given;
	const seconds = sayNumber(numberOf(values, 'durationMs') / 1000);
	const gigabytes = sayNumber(numberOf(values, 'memoryMb') / 1024);
	const days = sayNumber(daysPerMonth(HOURS));
	const api = values['httpApi'] === true;
	return [
		{
			name: 'Requests that the free compute carries',
			expression: 'free GB-seconds ÷ (seconds × GB)',
			values: `400,000 ÷ (${seconds} × ${gigabytes}) = ${sayCount(computeLimit)}`,
			result: { value: computeLimit, unit: 'requests/month' },
		},
		{
			name: 'Free requests a month',
			expression: 'the smaller of free requests and those; none behind an HTTP API',
			values: `min(${sayCount(requestsLimit)}, ${sayCount(computeLimit)}${api ? ', 0' : ''}) = ${sayCount(freeRequests)}`,
			result: { value: freeRequests, unit: 'requests/month' },
		},
		{
			name: 'Daily users',
			expression: 'free requests ÷ (days × requests per user and day)',
			values: `${sayCount(freeRequests)} ÷ (${days} × ${sayNumber(numberOf(values, 'requestsPerUser'))}) = ${sayCount(freeUsers)}`,
			result: { value: freeUsers, unit: 'users/day' },
		},
	];
}
