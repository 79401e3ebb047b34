/** What a model or meter may be asked: one spec per input. */
import { sayNumber } from './say.ts';

interface FieldBase {
	/** camelCase, with the unit in the name where there is one: `durationMs`. The same id always means the same. */
	readonly id: string;
	readonly label: string;
	/** Shown after the value; empty for a plain count, choice or switch. */
	readonly unit: string;
}

/** A number between `min` and `max`, both allowed. */
export interface NumberField extends FieldBase {
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
export interface ChoiceField extends FieldBase {
	readonly type: 'choice';
	readonly default: string;
	readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** Yes or no. */
export interface BooleanField extends FieldBase {
	readonly type: 'boolean';
	readonly default: boolean;
}

/** What computing needs to know of an input. */
export type Field = NumberField | ChoiceField | BooleanField;

/** What a reader wants to know of an input besides. */
export interface InputNote {
	/** One sentence. */
	readonly description: string;
	/** Where the default comes from; `assumed` where nobody publishes one. */
	readonly source: string;
}

/** A row of a table of {@link InputNote}s: id of the input, description, source of the default. */
export type NoteText = readonly [id: string, description: string, source: string];

/** An input of a model or meter. */
export type InputSpec = Field & InputNote;

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

/** What is wrong, without the input's name. */
export type Complaint = Omit<InputProblem, 'input'>;

/** What to write into a number input. */
export function numberHint(spec: NumberField): string {
	const range = `${sayNumber(spec.min)} to ${withUnit(spec, spec.max)}`;
	return `Write a number from ${range}, for example ${sayNumber(spec.default)}.`;
}

/** A value of the input with its unit: `200 ms`. */
export function withUnit(spec: NumberField, value: number): string {
	return `${sayNumber(value)} ${spec.unit}`.trim();
}

/** What is wrong with a finite number as the value of this input, if anything. */
export function checkNumber(spec: NumberField, value: number): Complaint | undefined {
	const { label, min, max, step } = spec;
	const wrong =
		value < min
			? `below ${withUnit(spec, min)}`
			: value > max
				? `above ${withUnit(spec, max)}`
				: step === 1 && !Number.isInteger(value) && 'not a whole number';
	if (wrong === false) return undefined;
	return { message: `${label}: ${sayNumber(value)} is ${wrong}.`, hint: numberHint(spec) };
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
