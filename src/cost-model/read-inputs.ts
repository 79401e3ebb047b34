/** Reads strangers' data (YAML, a command line) into sound values of inputs. */
import { checkNumber, numberHint } from './input.ts';
import type {
	BooleanField,
	ChoiceField,
	Complaint,
	Failure,
	InputProblem,
	Field,
	NumberField,
	Value,
	Values,
} from './input.ts';
import { didYouMean } from './near-match.ts';
import { parseQuantity } from './parse-quantity.ts';

type Read = { readonly ok: true; readonly values: Values } | Failure;
type Reading = Value | Complaint;

/**
 * Reads raw inputs (from YAML, a command line or a form: numbers may be text, with units) against their specs.
 * A missing input gets its default; everything else that is not understood is a problem, and never throws.
 */
export function readInputs(specs: readonly Field[], raw: Readonly<Record<string, unknown>>): Read {
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

function readValue(spec: Field, given: unknown): Reading {
	if (spec.type === 'number') return readNumber(spec, given);
	if (spec.type === 'choice') return readChoice(spec, given);
	return readBoolean(spec, given);
}

function readNumber(spec: NumberField, given: unknown): Reading {
	const value = toNumber(spec, given);
	if (given === '' || value === undefined) {
		const what = given === '' ? 'there is no number' : `"${quote(given)}" is not a number`;
		return { message: `${spec.label}: ${what}${unitNote(spec)}.`, hint: numberHint(spec) };
	}
	return checkNumber(spec, value) ?? value;
}

function unitNote(spec: NumberField): string {
	const names = [spec.unit, ...Object.keys(spec.units ?? {})];
	return spec.unit === '' ? '' : ` of ${[...new Set(names)].join(', ')}`;
}

function toNumber(spec: NumberField, given: unknown): number | undefined {
	if (typeof given === 'number') return Number.isFinite(given) ? given : undefined;
	return typeof given === 'string' ? parseQuantity(given, spec) : undefined;
}

function readChoice(spec: ChoiceField, given: unknown): Reading {
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

function readBoolean(spec: BooleanField, given: unknown): Reading {
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
