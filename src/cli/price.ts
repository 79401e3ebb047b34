/** `steelyard price <meter> --input key=value`: one bill, explained. */
import { METERS, priceMeter } from '../cost-model/meters.ts';
import type { Flags } from './flags.ts';
import { priceText } from './price-text.ts';

/** Prints a bill and gives the exit code: 0, or 2 for a meter, input or date that is not known. */
export function price(meter: string | undefined, flags: Flags): number {
	if (meter === undefined) {
		console.error(`Name a meter: ${[...METERS.keys()].join(', ')}.`);
		return 2;
	}
	const outcome = priceMeter(meter, readInputs(flags.input), {
		...(flags.asOf === undefined ? {} : { asOf: flags.asOf }),
	});
	if (!outcome.ok) {
		for (const { message, hint } of outcome.problems) console.error(`${message} ${hint}`);
		return 2;
	}
	console.log(
		flags.json ? JSON.stringify(outcome.result, undefined, '\t') : priceText(outcome.result),
	);
	return 0;
}

/** `['requests=3e6', 'arch=arm']` → numbers, booleans and words by key; a pair without `=` is passed on empty. */
export function readInputs(given: Flags['input']): Record<string, string | number | boolean> {
	const pairs = [given ?? []].flat().map((pair) => {
		const [key = '', ...rest] = String(pair).split('=');
		return [key.trim(), readValue(rest.join('=').trim())] as const;
	});
	return Object.fromEntries(pairs);
}

function readValue(text: string): string | number | boolean {
	if (text === 'true' || text === 'false') return text === 'true';
	const number = Number(text.replace(/[_,](?=\d{3})/g, ''));
	return text === '' || Number.isNaN(number) ? text : number;
}
