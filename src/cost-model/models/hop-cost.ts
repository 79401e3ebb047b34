/** What a million hops cost: the service, the time to pass the message, the work between two hops. */
import { numberOf } from '../input.ts';
import type { Values } from '../input.ts';
import { LAMBDA_PRICES } from '../prices/aws-lambda.ts';
import { HOP_CHARGES, HOP_KINDS, HOP_TIME } from './hop-tariff.ts';
import type { HopKind } from './hop-tariff.ts';
import { platformCost } from './platform.ts';
import type { Use } from './platform.ts';
import { usdPer } from './rates.ts';

const MILLION = 1e6;

/** What passes where the message itself is too large: its name. */
const NAME_KB = 1;

/** The kind of that name, the first for one nobody knows. */
export function kindOf(id: string): HopKind | undefined {
	return HOP_KINDS.find((kind) => kind.id === id);
}

/** Whether the message has to go through S3, because it is larger than the service takes. */
export function isByName(values: Values, hop: string): boolean {
	return numberOf(values, 'messageKb') > (kindOf(hop)?.mostKb ?? Infinity);
}

/** What the services take for a million hops of a kind. */
export function serviceUses(values: Values, hop: string): readonly Use[] {
	const direct = { ...values, hops: MILLION, hop };
	if (!isByName(values, hop)) return [{ tariff: HOP_CHARGES, values: direct }];
	return [
		{ tariff: HOP_CHARGES, values: { ...direct, messageKb: NAME_KB } },
		{ tariff: HOP_CHARGES, values: { ...direct, hop: 's3' } },
	];
}

/** The functions’ time around a million hops of a kind. */
export function timeUse(values: Values, hop: string): Use {
	return { tariff: HOP_TIME, values: { ...values, hops: MILLION, hop } };
}

/** USD that the services take for a million hops of a kind; undefined on a day without a price of it. */
export function serviceCost(
	values: Values,
	hop: string,
	asOf: string | undefined,
): number | undefined {
	return platformCost({ side: 'serverless', uses: serviceUses(values, hop), asOf });
}

/** USD for one GB-second of a function. */
export function gigabyteSecond(asOf: string | undefined): number | undefined {
	return usdPer(LAMBDA_PRICES, asOf)('aws-lambda/x86/duration-1');
}

/** Milliseconds in which a message is written, moved and read again; 0 within a process. */
export function passingMs(values: Values, hop: string): number {
	if (hop === 'in-process') return 0;
	const megabytes = numberOf(values, 'messageKb') / 1024;
	return (megabytes / numberOf(values, 'throughputMb')) * 1000;
}
