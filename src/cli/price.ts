/** `steelyard price <meter> --input key=value`: one bill or one model's answer, explained, or what can be asked. */
import { METERS, priceMeter } from '../cost-model/meters.ts';
import { MODELS, runModel } from '../cost-model/models.ts';
import { didYouMean } from '../cost-model/near-match.ts';
import type { Failure } from '../cost-model/input.ts';
import type { Flags } from './flags.ts';
import { json } from './price-json.ts';
import { listAll, listMeter, listModel } from './price-list.ts';
import { allText, meterText, modelText } from './price-list-text.ts';
import { answerText, priceText } from './price-text.ts';

/** Prints a bill, an answer or a list and gives the exit code: 0, or 2 for a name, input or date that is not known. */
export function price(meter: string | undefined, flags: Flags): number {
	if (flags.model !== undefined) return askModel(flags.model, flags);
	if (flags.list) return list(meter, flags);
	if (meter === undefined) {
		console.error(`Name a meter: ${[...METERS.keys()].join(', ')}.`);
		console.error(
			'steelyard price --list describes them, steelyard price <meter> --list its inputs.',
		);
		return 2;
	}
	const outcome = priceMeter(meter, readInputs(flags.input), dayOf(flags));
	if (!outcome.ok) return refuse(outcome, METERS.has(meter) ? meter : undefined);
	console.log(
		flags.json ? json(outcome.result) : priceText(outcome.result, readInputs(flags.input)),
	);
	return 0;
}

function askModel(id: string, flags: Flags): number {
	if (flags.list && MODELS.has(id)) return list(undefined, flags);
	const outcome = runModel(id, readInputs(flags.input), dayOf(flags));
	if (!outcome.ok) return refuse(outcome, MODELS.has(id) ? `--model ${id}` : undefined);
	console.log(flags.json ? json(outcome.result) : answerText(outcome.result));
	return 0;
}

function list(id: string | undefined, flags: Flags): number {
	const model = MODELS.get(flags.model ?? '');
	if (model !== undefined) {
		console.log(flags.json ? json(listModel(model)) : modelText(listModel(model)));
		return 0;
	}
	const meter = METERS.get(id ?? '');
	if (id !== undefined && meter === undefined) {
		const hint = didYouMean(id, METERS.keys(), 'meters');
		console.error(`There is no meter "${id.slice(0, 40)}". ${hint}`);
		return 2;
	}
	if (meter !== undefined) {
		console.log(flags.json ? json(listMeter(meter)) : meterText(listMeter(meter)));
		return 0;
	}
	console.log(flags.json ? json(listAll()) : allText(listAll()));
	return 0;
}

function dayOf({ asOf }: Flags): { readonly asOf?: string } {
	return asOf === undefined ? {} : { asOf };
}

function refuse({ problems }: Failure, known: string | undefined): number {
	for (const { message, hint } of problems) console.error(`${message} ${hint}`);
	if (known !== undefined) console.error(`steelyard price ${known} --list shows what it takes.`);
	return 2;
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
