/** The reasoning of scale to zero with its values put in. */
import type { FormulaStep } from '../explanation.ts';
import { numberOf } from '../input.ts';
import type { Values } from '../input.ts';
import type { Figures } from '../model.ts';
import { sayCount, sayNumber, sayPercent, sayUsd } from '../say.ts';

/** Share awake, cost of being awake, and what all comes to. */
export function scaleToZeroFormula(values: Values, given: Figures): readonly FormulaStep[] {
	const { awake = 0, computeCost = 0, alwaysOnCompute = 0, standingCost = 0 } = given;
	const { sleepingCost = 0, visitsAtServer } = given;
	const of = (id: string): string => sayNumber(numberOf(values, id));
	const kept = `(${of('suspendMinutes')} + ${of('visitMinutes')}) ÷ 1,440`;
	const polls = numberOf(values, 'pollsPerDay') > 0;
	const polled = polls ? ` × (1 − ${of('pollsPerDay')} × ${of('suspendMinutes')} ÷ 1,440)` : '';
	const turn: FormulaStep = {
		name: 'Visits a day at which being awake costs as much as the server',
		expression: '−ln(1 − price of the server ÷ price of being always on) ÷ (τ + length of a visit)',
		values: `${sayCount(visitsAtServer ?? 0)} a day`,
		result: { value: visitsAtServer ?? 0, unit: 'visits/day' },
	};
	return [
		{
			name: 'Share of the time awake',
			expression: `1 − e^(−visits a day × (τ + length of a visit) in days)${polls ? ' × (1 − polls a day × τ in days, at least 0)' : ''}`,
			values: `1 − e^(−${of('visitsPerDay')} × ${kept})${polled} = ${sayPercent(awake)}`,
			result: { value: awake, unit: 'ratio' },
		},
		{
			name: 'Being awake, a month',
			expression: 'share awake × cost of being always on',
			values: `${sayPercent(awake)} × ${sayUsd(alwaysOnCompute)} = ${sayUsd(computeCost)}`,
			result: { value: computeCost, unit: 'USD/month' },
		},
		{
			name: 'All, a month',
			expression: 'being awake + what does not sleep',
			values: `${sayUsd(computeCost)} + ${sayUsd(standingCost)} = ${sayUsd(sleepingCost)}`,
			result: { value: sleepingCost, unit: 'USD/month' },
		},
		...(visitsAtServer === undefined ? [] : [turn]),
	];
}
