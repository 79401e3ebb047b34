/** Lock-in as an expected value. */
import { numberOf } from '../input.ts';
import type { Values } from '../input.ts';
import type { Figures } from '../model.ts';
import { finiteOnly } from './figures.ts';

/** Hours that leaving takes, layer by layer. */
export function exitHoursOf(values: Values): number {
	const layer = (count: string, hours: string): number =>
		numberOf(values, count) * numberOf(values, hours);
	return (
		layer('handlers', 'handlerHours') +
		layer('eventSources', 'eventSourceHours') +
		layer('workflows', 'workflowHours')
	);
}

/** All outputs; a paying chance or paying hours only where the other factors are not zero. */
export function lockInFigures(values: Values): Figures {
	const hours = exitHoursOf(values);
	const wage = numberOf(values, 'hourlyWage');
	const chance = numberOf(values, 'exitChance') / 100;
	const premiumPerYear = numberOf(values, 'premium') * 12;
	const exitCost = hours * wage;
	const lockInPerYear = chance * exitCost;
	const worth = numberOf(values, 'platformWorth');
	return finiteOnly({
		lockInPerYear,
		premiumPerYear,
		net: lockInPerYear - worth - premiumPerYear,
		exitCost,
		exitHours: hours,
		...(exitCost > 0 && { payingChance: (premiumPerYear + worth) / exitCost }),
		...(chance * wage > 0 && { payingHours: (premiumPerYear + worth) / (chance * wage) }),
	});
}
