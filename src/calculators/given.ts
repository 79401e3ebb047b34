/** What the page's author asked, from the attribute that the build wrote. */
import type { Field, Value } from '../cost-model/input.ts';
import type { Entry } from './reading.ts';

/** By input id, defaults where the author said nothing; a range is `[low, median, high]`. Bad JSON says nothing. */
export function givenBy(
	fields: readonly Field[],
	json: string | undefined,
): ReadonlyMap<string, Entry> {
	const given = new Map<string, unknown>(Object.entries(parse(json)));
	return new Map(
		fields.map((field) => [field.id, entryOf(given.get(field.id)) ?? { value: field.default }]),
	);
}

function parse(json: string | undefined): Record<string, unknown> {
	try {
		return Object(JSON.parse(json ?? '{}')) as Record<string, unknown>;
	} catch {
		return {};
	}
}

function entryOf(given: unknown): Entry | undefined {
	if (isValue(given)) return { value: given };
	if (!Array.isArray(given)) return undefined;
	const [low, value, high] = given as readonly unknown[];
	const numbers = typeof low === 'number' && typeof high === 'number' && isValue(value);
	return numbers ? { value, interval: { low, high } } : undefined;
}

function isValue(given: unknown): given is Value {
	return ['number', 'string', 'boolean'].includes(typeof given);
}
