/** The reasoning of the fleet with its values put in. */
import type { FormulaStep, Line } from '../explanation.ts';
import { billOf } from '../explanation.ts';
import { numberOf } from '../input.ts';
import type { Values } from '../input.ts';
import { sayCount, sayNumber, sayPercent, sayTime, sayUsd } from '../say.ts';
import type { FleetPlan } from './fleet-plan.ts';

/** Peak, processors busy, servers, their cost, and the wait. */
export function fleetFormula(
	values: Values,
	plan: FleetPlan,
	lines: readonly Line[],
): readonly FormulaStep[] {
	const { requests, peakPerSecond, load, vcpus, servers } = plan;
	const [hours, cpuMs] = [numberOf(values, 'hours'), numberOf(values, 'cpuMs')];
	const busy = numberOf(values, 'utilisation');
	const cost = billOf(lines);
	return [
		{
			name: 'κλ, requests a second at the peak',
			expression: 'requests a month ÷ (hours × 3,600 s) × peak to mean',
			values: `${sayCount(requests)} ÷ (${sayNumber(hours)} × 3,600) × ${sayNumber(numberOf(values, 'peak'))} = ${sayCount(peakPerSecond)}`,
			result: { value: peakPerSecond, unit: 'requests/s' },
		},
		{
			name: 'A, processors busy at the peak',
			expression: 'requests a second at the peak × CPU seconds of a request',
			values: `${sayCount(peakPerSecond)} × ${sayNumber(cpuMs / 1000)} s = ${sayCount(load)}`,
			result: { value: load, unit: 'vCPUs' },
		},
		{
			name: 'n, servers',
			expression: 'the larger of servers at least and ⌈A ÷ (vCPUs of one × highest utilisation)⌉',
			values: `max(${sayNumber(numberOf(values, 'instances'))}, ⌈${sayCount(load)} ÷ (${sayNumber(vcpus)} × ${sayNumber(busy)}%)⌉) = ${sayCount(servers)}`,
			result: { value: servers, unit: 'servers' },
		},
		{
			name: 'F, cost a month',
			expression: 'servers × hours × price of an hour, and a load balancer if there is one',
			values: `${lines.map(({ subtotal }) => sayUsd(subtotal)).join(' + ')} = ${sayUsd(cost)}`,
			result: { value: cost, unit: 'USD/month' },
		},
		...waitSteps(values, plan),
	];
}

function waitSteps(values: Values, plan: FleetPlan): readonly FormulaStep[] {
	const { servers, vcpus, load, waits } = plan;
	if (waits === undefined) return [];
	const processors = servers * vcpus;
	const free = `(${sayCount(processors)} − ${sayCount(load)})`;
	return [
		{
			name: 'C, requests that wait at the peak',
			expression: 'Erlang C: the chance that all processors are busy',
			values: `C(${sayCount(processors)} processors, ${sayCount(load)} busy) = ${sayPercent(waits.probability)}`,
			result: { value: waits.probability, unit: 'ratio' },
		},
		{
			name: 'Wait that 1 in 100 exceeds',
			expression: 'ln(C ÷ 1%) × CPU time ÷ (processors − A); 0 where C is below 1%',
			values: `ln(${sayPercent(waits.probability)} ÷ 1%) × ${sayTime(numberOf(values, 'cpuMs'))} ÷ ${free} = ${sayTime(waits.p99Ms)}`,
			result: { value: waits.p99Ms, unit: 'ms' },
		},
	];
}
