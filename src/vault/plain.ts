/** Data of other parsers made as plain as ours: null-prototype objects, no dates, no prototype names. */
import { wellFormed } from '../yaml.ts';

const MAX_DEPTH = 32;
const REFUSED_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** A copy, and the keys that were left out. */
export interface Plain {
	readonly value: unknown;
	readonly refused: readonly string[];
}

/**
 * Copies what `JSON.parse` or a TOML parser made.
 *
 * @returns Dates as the text they were; keys of prototypes and all below depth 32 left out.
 */
export function plainData(value: unknown): Plain {
	const refused: string[] = [];
	return { value: copy(value, refused, 0), refused };
}

function copy(value: unknown, refused: string[], depth: number): unknown {
	if (depth > MAX_DEPTH) return undefined;
	if (Array.isArray(value)) {
		return value.map((item) => copy(item, refused, depth + 1)).filter((item) => item !== undefined);
	}
	if (value instanceof Date) return value.toISOString();
	if (typeof value === 'bigint') return String(value);
	if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
	if (typeof value === 'string') return wellFormed(value);
	if (typeof value !== 'object' || value === null) return value;
	const map = Object.create(null) as Record<string, unknown>;
	for (const [key, inner] of Object.entries(value)) {
		if (REFUSED_KEYS.has(key)) refused.push(key);
		else map[wellFormed(key)] = copy(inner, refused, depth + 1);
	}
	return map;
}
