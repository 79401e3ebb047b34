/** One bigger machine against several smaller ones of the same family. */
import { choiceOf, numberOf } from '../input.ts';
import type { Values } from '../input.ts';
import { EC2_SIZE_PRICES, LARGER_TYPES } from '../prices/aws-ec2-sizes.ts';
import { EC2_PRICES, INSTANCE_TYPES } from '../prices/aws-ec2.ts';
import { usdPer } from './rates.ts';

/** The families on sale from small to very large. */
export const FAMILIES: readonly (readonly [family: string, kind: string])[] = [
	['m7i', 'general, x86'],
	['m8i', 'general, x86, newer'],
	['m7g', 'general, arm'],
	['c7i', 'compute, x86'],
	['c7g', 'compute, arm'],
];

/** All rows of these machines. */
export const SIZE_PRICES = [...EC2_PRICES, ...EC2_SIZE_PRICES];

/** A machine with its price that day. */
export interface Size {
	readonly name: string;
	readonly vcpus: number;
	/** USD. */
	readonly hourly: number;
}

const TYPES = [...INSTANCE_TYPES, ...LARGER_TYPES];

const BY_FAMILY = new Map(
	FAMILIES.map(([family]) => [
		family,
		TYPES.filter(({ name }) => name.startsWith(`${family}.`)).toSorted((a, b) => a.vcpus - b.vcpus),
	]),
);

/** Machines of a family with a price on the day, from the smallest. */
export function sizesOf(family: string, asOf: string | undefined): readonly Size[] {
	const usd = usdPer(SIZE_PRICES, asOf);
	return (BY_FAMILY.get(family) ?? []).flatMap(({ name, vcpus }) => {
		const hourly = usd(`aws-ec2/${name}`);
		return hourly === undefined ? [] : [{ name, vcpus, hourly }];
	});
}

/** The load on the machines of the chosen family. */
export interface Scaling {
	readonly smallest: Size;
	readonly largest: Size;
	/** Virtual processors that the peak needs. */
	readonly needed: number;
	/** The smallest machine that carries it; absent above the largest. */
	readonly one: Size | undefined;
	/** How many of the smallest carry it, and how many of the largest. */
	readonly small: number;
	readonly large: number;
	/** Requests a second that the largest carries. */
	readonly ceiling: number;
}

/** Both ways to carry the load; undefined where no machine of the family has a price on the day. */
export function scaling(values: Values, asOf: string | undefined): Scaling | undefined {
	const sizes = sizesOf(choiceOf(values, 'family'), asOf);
	const [smallest, largest] = [sizes[0], sizes.at(-1)];
	if (smallest === undefined || largest === undefined) return undefined;
	const seconds = numberOf(values, 'cpuMs') / 1000;
	const busy = numberOf(values, 'utilisation') / 100;
	const peak = numberOf(values, 'requestsPerSecond') * numberOf(values, 'peak');
	const needed = (peak * seconds) / busy;
	const count = ({ vcpus }: Size): number => Math.max(1, Math.ceil((needed / vcpus) * (1 - 1e-12)));
	return {
		smallest,
		largest,
		needed,
		one: sizes.find((size) => count(size) === 1),
		small: count(smallest),
		large: count(largest),
		ceiling: (largest.vcpus * busy) / seconds,
	};
}
