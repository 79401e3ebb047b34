/** Arguments of a template's tag, in any of its languages: `"a", b`, `src="x"`, `url: "x"`, `lang:js`. */

/** What a tag is called with. */
export interface Arguments {
	/** Values without a name, in order. */
	readonly positional: readonly string[];
	/** Values by lower-case name. */
	readonly named: ReadonlyMap<string, string>;
}

const ARGUMENT =
	/(?:([A-Za-z_@:][\w.-]{0,40})[ \t\n]*(?:=[ \t\n]*|:[ \t\n]*(?=["'\u201C])|:[ \t\n]+|:(?!\/\/)))?(?:"([^"]*)"|'([^']*)'|`([^`]*)`|\u201C([^\u201D]*)\u201D|([^\s"'`,=|]+))/g;

/** Filters of Liquid, behind `|`, are not among the arguments. */
export function parseArguments(text: string): Arguments {
	const positional: string[] = [];
	const named = new Map<string, string>();
	for (const match of text.matchAll(ARGUMENT)) {
		const [, key, ...values] = match as readonly (string | undefined)[];
		const value = (values.find((one) => one !== undefined) ?? '').trim();
		if (key === undefined) positional.push(value);
		else if (!named.has(key.toLowerCase())) named.set(key.toLowerCase(), value);
	}
	return { positional, named };
}

/** The first of some named arguments that is there and says something. */
export function firstOf({ named }: Arguments, ...keys: readonly string[]): string | undefined {
	for (const key of keys) {
		const value = named.get(key);
		if (value !== undefined && value !== '') return value;
	}
	return undefined;
}
