/** As much of JSON Schema 2020-12 as the project's own schemas use; an unknown keyword is itself a complaint. */

type Json = Readonly<Record<string, unknown>>;
type Rule = (value: unknown, rule: unknown, root: Json) => readonly string[];

const ANNOTATIONS: ReadonlySet<string> = new Set(['$schema', '$defs', 'title', 'description']);

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
	object: isObject,
	array: Array.isArray,
	string: (value) => typeof value === 'string',
	integer: Number.isInteger,
	boolean: (value) => typeof value === 'boolean',
};

const RULES: Readonly<Record<string, Rule>> = {
	type: (value, type) => complain(TYPES[String(type)]?.(value) === true, `is no ${String(type)}`),
	const: (value, wanted) => complain(value === wanted, `is not ${String(wanted)}`),
	enum: (value, wanted) => complain(asList(wanted).includes(value), `is ${String(value)}`),
	minimum: (value, least) => complain(Number(value) >= Number(least), 'is too small'),
	minLength: (value, least) => complain(String(value).length >= Number(least), 'is too short'),
	pattern: (value, pattern) =>
		complain(new RegExp(String(pattern), 'u').test(String(value)), 'has another form'),
	items: (value, schema, root) =>
		asList(value).flatMap((item, at) => below(at, complaints(item, asObject(schema), root))),
	required: (value, names) =>
		asList(names).flatMap((name) =>
			complain(String(name) in asObject(value), `lacks ${String(name)}`),
		),
	properties: (value, schemas, root) =>
		Object.entries(asObject(value)).flatMap(([key, inner]) => {
			const schema = asObject(schemas)[key];
			return schema === undefined ? [] : below(key, complaints(inner, asObject(schema), root));
		}),
	$ref: (value, address, root) => {
		const path = String(address).split('/').slice(1);
		return complaints(
			value,
			path.reduce((at, key) => asObject(at[key]), root),
			root,
		);
	},
};

/** Everything in `value` that the schema does not allow, each with its path. */
export function complaints(value: unknown, schema: Json, root: Json = schema): readonly string[] {
	return Object.entries(schema).flatMap(([keyword, rule]) => {
		if (ANNOTATIONS.has(keyword)) return [];
		if (keyword === 'additionalProperties') return unknownKeys(value, schema);
		return RULES[keyword]?.(value, rule, root) ?? [`: unknown keyword ${keyword}`];
	});
}

function unknownKeys(value: unknown, schema: Json): readonly string[] {
	const known = asObject(schema.properties);
	return Object.keys(asObject(value)).flatMap((key) => complain(key in known, `has ${key}`));
}

function complain(holds: boolean, what: string): readonly string[] {
	return holds ? [] : [`: ${what}`];
}

function below(key: string | number, inner: readonly string[]): readonly string[] {
	return inner.map((complaint) => `/${String(key)}${complaint}`);
}

function isObject(value: unknown): value is Json {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asObject(value: unknown): Json {
	return isObject(value) ? value : {};
}

function asList(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}
