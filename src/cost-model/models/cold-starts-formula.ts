/** The reasoning of cold starts with its values put in. */
import type { FormulaStep } from '../explanation.ts';
import { numberOf } from '../input.ts';
import type { Values } from '../input.ts';
import type { Figures } from '../model.ts';
import { sayCount, sayNumber, sayPercent, sayTime, sayUsd } from '../say.ts';
import type { SecondPrices } from './cold-starts-costs.ts';

/** Chance, threshold, cost of starting, and the utilisation from which keeping ready pays. */
export function coldStartsFormula(
	values: Values,
	given: Figures,
	prices: SecondPrices | undefined,
): readonly FormulaStep[] {
	const { coldShare = 0, allColdShare = 0, p99ThresholdPerDay = 0, initCost = 0 } = given;
	const keep = sayNumber(numberOf(values, 'keepMinutes'));
	const requests = numberOf(values, 'requests');
	const perHour = requests / numberOf(values, 'hours');
	const regular = values['arrivals'] === 'regular';
	const interval = perHour > 0 ? sayTime(3_600_000 / perHour) : 'no request';
	return [
		{
			name: 'P, chance that the environment was given up',
			expression: regular ? '1 if the interval is longer than T, else 0' : 'e^(−λT)',
			values: regular
				? `${interval} against ${keep} min: ${sayPercent(coldShare)}`
				: `e^(−${sayCount(perHour)} ÷ 60 × ${keep}) = ${sayPercent(coldShare)}`,
			result: { value: coldShare, unit: 'ratio' },
		},
		{
			name: 'Chance of a cold start for any reason',
			expression: 'the same for every environment that overlapping requests need (Erlang B)',
			values: `${sayPercent(allColdShare)} of ${sayCount(requests)} a month = ${sayCount(requests * allColdShare)} cold starts`,
			result: { value: allColdShare, unit: 'ratio' },
		},
		{
			name: 'Requests a day below which one in a hundred starts cold',
			expression: regular ? 'a day ÷ T' : 'ln 100 ÷ T',
			values: `${regular ? '1,440' : '4.605 × 1,440'} ÷ ${keep} = ${sayCount(p99ThresholdPerDay)}`,
			result: { value: p99ThresholdPerDay, unit: 'requests/day' },
		},
		{
			name: 'Cost of starting, a month',
			expression: 'cold starts × seconds of initialisation × GB × price of a GB-second',
			values: `${sayCount(requests * allColdShare)} cold starts: ${sayUsd(initCost)}`,
			result: { value: initCost, unit: 'USD/month' },
		},
		...(prices === undefined ? [] : [readyStep(prices)]),
	];
}

function readyStep({ hold, run, demand, breakEven }: SecondPrices): FormulaStep {
	const micro = (value: number): string => sayNumber(Number((value * 1e6).toPrecision(6)));
	return {
		name: 'u*, utilisation from which environments kept ready are cheaper',
		expression: 'price of being ready ÷ (price on demand − price of working when ready)',
		values: `${micro(hold)} ÷ (${micro(demand)} − ${micro(run)}), in millionths of a dollar per GB-second, = ${sayPercent(breakEven)}`,
		result: { value: breakEven, unit: 'ratio' },
	};
}
