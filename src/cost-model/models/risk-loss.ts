/** What bad releases cost, by how much of the business they reach. */
import { numberOf } from '../input.ts';
import type { Values } from '../input.ts';
import type { Figures } from '../model.ts';
import { finiteOnly } from './figures.ts';

/** Part of the business that a bad release of one function among many reaches, 0 to 1: all where state is shared. */
export function reachOfSplit(values: Values): number {
	const shared = numberOf(values, 'sharedShare') / 100;
	return shared + (1 - shared) / numberOf(values, 'functions');
}

/** The same for a release to a few first: their share for as long as they are watched, everybody after that. */
export function reachOfCanary(values: Values): number {
	const repair = numberOf(values, 'repairHours');
	const watched = Math.min(repair, numberOf(values, 'canaryHours'));
	const share = numberOf(values, 'canaryShare') / 100;
	return repair === 0 ? share : (share * watched + (repair - watched)) / repair;
}

/** Hours a month that the newest release is broken. */
export function brokenHours(values: Values): number {
	const failures = numberOf(values, 'releases') * (numberOf(values, 'failShare') / 100);
	return failures * numberOf(values, 'repairHours');
}

/** All outputs; a paying loss only where splitting makes a difference. */
export function riskFigures(values: Values): Figures {
	const hours = brokenHours(values);
	const lossAtOnce = hours * numberOf(values, 'lossPerHour');
	const [reachSplit, reachCanary] = [reachOfSplit(values), reachOfCanary(values)];
	const lossSplit = lossAtOnce * reachSplit;
	const opex = numberOf(values, 'splitOpex');
	const contained = hours * (1 - reachSplit);
	const month = numberOf(values, 'hours');
	return finiteOnly({
		lossAtOnce,
		lossSplit,
		lossCanary: lossAtOnce * reachCanary,
		splitCost: lossSplit + opex,
		splitWorth: lossAtOnce - lossSplit - opex,
		reachSplit,
		reachCanary,
		...(contained > 0 && { payingLoss: opex / contained }),
		outageHours: Math.min(month, hours),
		availability: 1 - Math.min(1, hours / month),
	});
}
