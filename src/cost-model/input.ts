/** What a model or meter may be asked: one spec per input, read from strangers' data into sound values. */
import { parseAmount } from './amount.ts';
import { didYouMean } from './near-match.ts';
import { sayNumber } from './say.ts';

interface InputBase {
	/** camelCase, with the unit in the name where there is one: `durationMs`. */
	readonly id: string;
	readonly label: string;
	/** Shown after the value; empty for a plain count, choice or switch. */
	readonly unit: string;
	/** One sentence for a reader. */
	readonly description: string;
	/** Where the default comes from; `assumed` where nobody publishes one. */
	readonly source: string;
}

/** A number between `min` and `max`, both allowed. */
export interface NumberInput extends InputBase {
	readonly type: 'number';
	readonly default: number;
	readonly min: number;
	readonly max: number;
	/** Smallest sensible change; 1 makes the input a whole number. */
	readonly step?: number;
	readonly scale: 'linear' | 'log';
	/** Other units the value may be written in, each as how many of `unit` it is: `{ s: 1000 }`. */
	readonly units?: Readonly<Record<string, number>>;
}

/** One of a few names. */
export interface ChoiceInput extends InputBase {
	readonly type: 'choice';
	readonly default: string;
	readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** Yes or no. */
export interface BooleanInput extends InputBase {
	readonly type: 'boolean';
	readonly default: boolean;
}

/** An input of a model or meter. */
export type InputSpec = NumberInput | ChoiceInput | BooleanInput;

/** A sound value of an input. */
export type Value = number | string | boolean;

/** Sound values by input id: all inputs, defaults filled in. */
export type Values = Readonly<Record<string, Value>>;

/** What is wrong with one input, for a message beside its field or in a diagnostic. */
export interface InputProblem {
	/** The key as given; `model`, `meter` or `asOf` when that itself is wrong. */
	readonly input: string;
	readonly message: string;
	readonly hint: string;
}

/** What a caller gets instead of a result. */
export interface Failure {
	readonly ok: false;
	readonly problems: readonly InputProblem[];
}

type Read = { readonly ok: true; readonly values: Values } | Failure;
type Reading = Value | Omit<InputProblem, 'input'>;

/**
 * Reads raw inputs (from YAML, a command line or a form: numbers may be text, with units) against their specs.
 * A missing input gets its default; everything else that is not understood is a problem, and never throws.
 */
export function readInputs(
	specs: readonly InputSpec[],
	raw: Readonly<Record<string, unknown>>,
): Read {
	const problems: InputProblem[] = [];
	const known = new Map(specs.map((spec) => [spec.id, spec]));
	const values = new Map<string, Value>(specs.map((spec) => [spec.id, spec.default]));
	for (const [input, given] of Object.entries(raw)) {
		const spec = known.get(input);
		if (spec === undefined) {
			const message = `There is no input "${quote(input)}".`;
			problems.push({ input, message, hint: didYouMean(input, known.keys(), 'inputs') });
			continue;
		}
		if (given === undefined) continue;
		const reading = readValue(spec, given);
		if (typeof reading === 'object') problems.push({ input, ...reading });
		else values.set(input, reading);
	}
	if (problems.length > 0) return { ok: false, problems };
	return { ok: true, values: Object.fromEntries(values) };
}

function readValue(spec: InputSpec, given: unknown): Reading {
	if (spec.type === 'number') return readNumber(spec, given);
	if (spec.type === 'choice') return readChoice(spec, given);
	return readBoolean(spec, given);
}

function readNumber(spec: NumberInput, given: unknown): Reading {
	const value = toNumber(spec, given);
	const unit = spec.unit === '' ? '' : ` ${spec.unit}`;
	const range = `${sayNumber(spec.min)} to ${sayNumber(spec.max)}${unit}`;
	const hint = `Write a number from ${range}, for example ${sayNumber(spec.default)}.`;
	if (given === '') return { message: `${spec.label}: there is no number.`, hint };
	if (value === undefined) {
		return { message: `${spec.label}: "${quote(given)}" is not a number${unitNote(spec)}.`, hint };
	}
	if (value < spec.min || value > spec.max) {
		const side = value < spec.min ? 'below' : 'above';
		const bound = value < spec.min ? spec.min : spec.max;
		return {
			message: `${spec.label}: ${sayNumber(value)} is ${side} ${sayNumber(bound)}${unit}.`,
			hint,
		};
	}
	if (spec.step === 1 && !Number.isInteger(value)) {
		return { message: `${spec.label}: ${sayNumber(value)} is not a whole number.`, hint };
	}
	return value;
}

function unitNote(spec: NumberInput): string {
	const names = [spec.unit, ...Object.keys(spec.units ?? {})].filter((name) => name !== '');
	return names.length === 0 ? '' : ` of ${[...new Set(names)].join(', ')}`;
}

function toNumber(spec: NumberInput, given: unknown): number | undefined {
	if (typeof given === 'number') return Number.isFinite(given) ? given : undefined;
	if (typeof given !== 'string') return undefined;
	const amount = parseAmount(given);
	if (amount === undefined || (amount.dollar && !spec.unit.includes('USD'))) return undefined;
	if (amount.unit === '' || amount.unit === spec.unit) return amount.value;
	const factor = new Map(Object.entries(spec.units ?? {})).get(amount.unit);
	return factor === undefined ? undefined : amount.value * factor;
}

function readChoice(spec: ChoiceInput, given: unknown): Reading {
	const name = typeof given === 'number' ? String(given) : given;
	const names = spec.choices.map((choice) => choice.value);
	if (typeof name === 'string' && names.includes(name.trim())) return name.trim();
	const message = `${spec.label}: there is no "${quote(given)}".`;
	return { message, hint: didYouMean(quote(given), names, 'choices') };
}

const SWITCHES: ReadonlyMap<unknown, boolean> = new Map<unknown, boolean>([
	...[true, 'true', 'yes', 'on', '1', 1].map((word) => [word, true] as const),
	...[false, 'false', 'no', 'off', '0', 0].map((word) => [word, false] as const),
]);

function readBoolean(spec: BooleanInput, given: unknown): Reading {
	const word = typeof given === 'string' ? given.trim().toLowerCase() : given;
	const message = `${spec.label}: "${quote(given)}" is neither true nor false.`;
	return SWITCHES.get(word) ?? { message, hint: 'Write true or false.' };
}

/** A stranger's value, short enough to stand in a message. */
function quote(given: unknown): string {
	if (typeof given === 'object' && given !== null) return Array.isArray(given) ? 'a list' : 'a map';
	const text = String(given);
	return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** The value of a number input. The id must be in the specs the values were read with. */
export function numberOf(values: Values, id: string): number {
	const value = values[id];
	if (typeof value !== 'number') throw new TypeError(`"${id}" is not a number input`);
	return value;
}

/** The value of a choice input. The id must be in the specs the values were read with. */
export function choiceOf(values: Values, id: string): string {
	const value = values[id];
	if (typeof value !== 'string') throw new TypeError(`"${id}" is not a choice input`);
	return value;
}
