/** The reasoning of spikes with its values put in. */
import type { FormulaStep } from '../explanation.ts';
import { numberOf } from '../input.ts';
import type { Values } from '../input.ts';
import type { Figures } from '../model.ts';
import { sayCount, sayNumber, sayPercent, sayUsd } from '../say.ts';
import type { SpikeYear } from './spikes-costs.ts';

/** Added volume, the three costs, and the environments that the quota must allow. */
export function spikesFormula(
	values: Values,
	year: SpikeYear,
	{ environments = 0, rampTime = 0, breakEvenSpike }: Figures,
): readonly FormulaStep[] {
	const { added, requests, serversOrdinary, serversAtSpike, fixed, scaled } = year;
	const of = (id: string): string => sayNumber(numberOf(values, id));
	const further = sayCount(serversAtSpike - serversOrdinary);
	const perSecond = requests / (numberOf(values, 'hours') * 3600);
	const step: FormulaStep = {
		name: 'Spike from which functions are cheaper than a static fleet',
		expression:
			'functions without spikes × (1 − share of the year) ÷ (static fleet for 1 × − functions without spikes × share of the year)',
		values: `from ${sayUsd(year.serverless / (1 + added))} of functions and ${sayUsd(year.fixedPerTime)} of servers, not rounded up, for 1 ×: ${sayCount(breakEvenSpike ?? 0)}`,
		result: { value: breakEvenSpike ?? 0, unit: '×' },
	};
	return [
		{
			name: 'Volume that the spike adds to a year',
			expression: '(spike − 1) × hours of spikes ÷ (12 × hours in the month)',
			values: `(${of('spike')} − 1) × ${of('spikeHours')} ÷ (12 × ${of('hours')}) = ${sayPercent(added)}`,
			result: { value: added, unit: 'ratio' },
		},
		{
			name: 'Static fleet, a month',
			expression: 'servers for the spike × hours in the month × price of an hour',
			values: `${sayCount(serversAtSpike)} × ${of('hours')} h × price = ${sayUsd(fixed)}`,
			result: { value: fixed, unit: 'USD/month' },
		},
		{
			name: 'Fleet that scales out, a mean month',
			expression:
				'(ordinary servers × hours + further servers × (hours of spikes + spikes × starting time) ÷ 12) × price of an hour',
			values: `(${sayCount(serversOrdinary)} × ${of('hours')} h + ${further} × (${of('spikeHours')} h + ${of('spikesPerYear')} × ${of('scaleOutMinutes')} min) ÷ 12) × price = ${sayUsd(scaled)}`,
			result: { value: scaled, unit: 'USD/month' },
		},
		...(breakEvenSpike === undefined ? [] : [step]),
		{
			name: 'Environments at the spike',
			expression: 'requests a second × peak to mean × spike × seconds of a request',
			values: `${sayCount(perSecond)} × ${of('peak')} × ${of('spike')} × ${sayNumber(numberOf(values, 'durationMs') / 1000)} s = ${sayCount(environments)}`,
			result: { value: environments, unit: 'environments' },
		},
		{
			name: 'Time to start them',
			expression: '10 s × ⌈environments ÷ further environments each ten seconds⌉',
			values: `10 s × ⌈${sayCount(environments)} ÷ ${of('scalingPer10s')}⌉ = ${sayCount(rampTime)} s`,
			result: { value: rampTime, unit: 's' },
		},
	];
}
