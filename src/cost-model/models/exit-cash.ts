/** The money of a cloud exit: what is spent once, what every month, and what is left. */
import { numberOf } from '../input.ts';
import type { Values } from '../input.ts';
import type { Figures } from '../model.ts';
import { finiteOnly } from './figures.ts';

/** Cash of both ways, USD. */
export interface Cash {
	/** What the moved part of the cloud costs. */
	readonly cloudPerMonth: number;
	/** Racks and hires. */
	readonly ownPerMonth: number;
	/** Bought again when its life is over. */
	readonly hardware: number;
	/** Spent before the first month. */
	readonly move: number;
	/** Held back until the end of the hardware's life. */
	readonly reserve: number;
	/** Life of the hardware. */
	readonly months: number;
}

/** Reads it off the inputs. Racks that are rented anyway cost the exit nothing. */
export function cashOf(values: Values): Cash {
	const racks = values['racksRented'] === true ? 0 : numberOf(values, 'racks');
	const people = numberOf(values, 'hires') * numberOf(values, 'salary');
	return {
		cloudPerMonth: numberOf(values, 'cloudPerYear') / 12,
		ownPerMonth: racks * numberOf(values, 'rackPrice') + people / 12,
		hardware: numberOf(values, 'hardwarePrice'),
		move: numberOf(values, 'moveCost'),
		reserve: numberOf(values, 'reserve'),
		months: numberOf(values, 'lifeYears') * 12,
	};
}

/** What the cloud has cost after so many months. */
export function cloudSpentAt({ cloudPerMonth }: Cash, month: number): number {
	return cloudPerMonth * month;
}

/** What the exit has cost after so many months: hardware for every life begun, the reserve for every life over. */
export function ownSpentAt(cash: Cash, month: number): number {
	const lives = month / cash.months;
	const bought = Math.max(1, Math.ceil(lives * (1 - 1e-12)));
	const over = Math.floor(lives * (1 + 1e-12));
	return cash.move + bought * cash.hardware + over * cash.reserve + cash.ownPerMonth * month;
}

/** Month in which the cloud bills avoided have paid for move and hardware; undefined where their life ends first. */
export function paybackOf({
	cloudPerMonth,
	ownPerMonth,
	hardware,
	move,
	months,
}: Cash): number | undefined {
	const gain = cloudPerMonth - ownPerMonth;
	if (gain <= 0) return undefined;
	const payback = (hardware + move) / gain;
	return payback <= months ? payback : undefined;
}

/** The saving over one life of the hardware in the money of the first day, a year's cash at the year's end. */
export function presentValueOf(cash: Cash, ratePerYear: number): number {
	const gain = (cash.cloudPerMonth - cash.ownPerMonth) * 12;
	const years = cash.months / 12;
	const worth = (year: number): number => (1 + ratePerYear) ** -year;
	let sum = -cash.hardware - cash.move - cash.reserve * worth(years);
	for (let year = 1; year <= years; year++) sum += gain * worth(year);
	const rest = years - Math.floor(years);
	return sum + gain * rest * worth(years);
}

/** All outputs; a payback only where there is one. */
export function exitFigures(values: Values): Figures {
	const cash = cashOf(values);
	const years = cash.months / 12;
	const hardwarePerYear = (cash.hardware + cash.move) / years;
	const ownPerYear = cash.ownPerMonth * 12 + hardwarePerYear;
	const savingPerYear = cash.cloudPerMonth * 12 - ownPerYear;
	const people = numberOf(values, 'hires') * numberOf(values, 'salary');
	const payback = paybackOf(cash);
	const month = numberOf(values, 'month');
	const salary = numberOf(values, 'salary');
	return finiteOnly({
		savingPerYear,
		...(cash.cloudPerMonth > 0 && { savingShare: savingPerYear / (cash.cloudPerMonth * 12) }),
		saving: savingPerYear * years - cash.reserve,
		presentValue: presentValueOf(cash, numberOf(values, 'discountRate') / 100),
		...(payback !== undefined && { payback }),
		...(salary > 0 && { hiresPaid: Math.max(0, (savingPerYear + people) / salary) }),
		ownPerYear,
		hardwarePerYear,
		racksPerYear: cash.ownPerMonth * 12 - people,
		cloudSpent: cloudSpentAt(cash, month),
		ownSpent: ownSpentAt(cash, month),
	});
}
