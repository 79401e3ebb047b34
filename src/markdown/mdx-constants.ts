/** `export const name = 'text'`: the constants of an `.mdx` note that are literals are known without running it. */
import type { Reading } from './reading.ts';

/** Lives as long as the reading of the note. */
const CONSTANTS = new WeakMap<Reading, Map<string, string | false>>();

const CONSTANT =
	/^export[ \t]+const[ \t]+([A-Za-z_$][\w$]{0,60})[ \t]*=[ \t]*(?:"([^"\\\n]*)"|'([^'\\\n]*)'|`([^`\\$]{0,10000})`|(-?\d+(?:\.\d+)?))[ \t]*;?[ \t]*$/gm;
const LISTS =
	/^export[ \t]+const[ \t]+([A-Za-z_$][\w$]{0,60})[ \t]*=[ \t]*\[[^[\]{}()`]{0,2000}\][ \t]*;?[ \t]*$/gm;
const IMPORT = /^import\b[^;'"]{0,1000}(?:'[^'\n]*'|"[^"\n]*")[ \t]*;?[ \t]*$/gm;

/** What a block of a module holds beside constants. */
export interface Module {
	readonly imports: boolean;
	/** Something in it would have to be run. */
	readonly refused: boolean;
}

/** Remembers the constants of a block of imports and exports. Of a list only its name is kept. */
export function readConstants(reading: Reading, code: string): Module {
	const known = CONSTANTS.get(reading) ?? new Map<string, string | false>();
	CONSTANTS.set(reading, known);
	let rest = code.replace(CONSTANT, (_, name: string, ...values: unknown[]) => {
		const value = values.slice(0, 4).find((one) => typeof one === 'string');
		known.set(name, typeof value === 'string' ? value : '');
		return '';
	});
	rest = rest.replace(LISTS, (_, name: string) => {
		known.set(name, false);
		return '';
	});
	const exported = rest.replace(IMPORT, '');
	return { imports: exported !== rest, refused: exported.trim() !== '' };
}

/** The value of an expression that is nothing but the name of a constant; `false` of a list. */
export function constantOf(reading: Reading, expression: string): string | false | undefined {
	return CONSTANTS.get(reading)?.get(expression.trim());
}
