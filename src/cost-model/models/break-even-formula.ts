/** The reasoning of the break-even with its values put in. */
import type { FormulaStep, Line } from '../explanation.ts';
import { numberOf } from '../input.ts';
import type { Values } from '../input.ts';
import { daysPerMonth } from '../quantity.ts';
import { sayCount, sayExactUsd, sayNumber } from '../say.ts';
import type { Balance, Crossover } from './balance.ts';
import { atRequests, platformLines } from './platform.ts';

/** Fixed price, price per request, break-even, daily users. */
export function breakEvenFormula(
	values: Values,
	sides: Balance,
	crossover: Crossover,
): readonly FormulaStep[] {
	const { requests, marginal, cost } = crossover;
	const perMillion = `${sayExactUsd(marginal * 1e6)} per million`;
	const free = marginal * requests - cost;
	const credit = free > cost * 1e-9;
	const hours = numberOf(values, 'hours');
	const days = daysPerMonth(hours);
	const perUser = numberOf(values, 'requestsPerUser');
	const users = requests / (days * perUser);
	return [
		{
			name: 'F, servers a month',
			expression: 'servers × hours × price of an hour, and a load balancer if there is one',
			values: `${fleetValues(sides, crossover, hours)} = ${sayExactUsd(cost)}`,
			result: { value: cost, unit: 'USD/month' },
		},
		{
			name: 'c, one more request on the serverless side',
			expression:
				'request + HTTP API + seconds × GB × price of a GB-second, at the break-even’s tier',
			values: `${marginalValues(sides, requests)} = ${perMillion}`,
			result: { value: marginal * 1e6, unit: 'USD/1M requests' },
		},
		{
			name: 'Break-even, requests a month',
			expression: credit ? '(F + value of free and dearer units) ÷ c' : 'F ÷ c',
			values: `${credit ? `(${sayExactUsd(cost)} + ${sayExactUsd(free)})` : sayExactUsd(cost)} ÷ ${perMillion} = ${sayCount(requests)}`,
			result: { value: requests, unit: 'requests/month' },
		},
		{
			name: 'Daily users',
			expression: 'requests a month ÷ (days × requests per user and day)',
			values: `${sayCount(requests)} ÷ (${sayNumber(days)} × ${sayNumber(perUser)}) = ${sayCount(users)}`,
			result: { value: users, unit: 'users/day' },
		},
	];
}

function fleetValues(sides: Balance, { requests, servers }: Crossover, hours: number): string {
	const fleet = platformLines(sides.fleetAt(requests));
	const machines = `${sayNumber(servers)} × ${sayNumber(hours)} h`;
	return linesOf(fleet)
		.map((line) => {
			const used =
				line.meter === 'aws-ec2' ? machines : `${sayNumber(line.quantity)} ${line.unit}s`;
			return `${used} × $${line.unitPrice}`;
		})
		.join(' + ');
}

/** What one request more uses, at the tier that the break-even is in, for a million of them. */
function marginalValues(sides: Balance, requests: number): string {
	const lines = linesOf(platformLines(atRequests(sides.functions, requests)));
	const byCharge = new Map<string, readonly Line[]>();
	for (const line of lines.filter(({ billable }) => billable > 0)) {
		const charge = line.id.replace(/-\d$/u, '');
		byCharge.set(charge, [...(byCharge.get(charge) ?? []), line]);
	}
	return [...byCharge.values()].map((tiers) => marginalTerm(tiers, requests)).join(' + ');
}

function marginalTerm(tiers: readonly Line[], requests: number): string {
	const last = tiers.at(-1);
	if (last === undefined) return '';
	const used = tiers.reduce((sum, line) => sum + line.quantity, 0) / requests;
	const price = sayExactUsd((Number(last.unitPrice) / last.bundle) * 1e6);
	const each = Number(used.toPrecision(9));
	return each === 1 ? price : `${sayNumber(each)} ${last.unit}s × ${price}`;
}

function linesOf(priced: ReturnType<typeof platformLines>): readonly Line[] {
	return priced.ok ? priced.lines : [];
}
