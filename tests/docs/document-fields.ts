/** The fields of exported search documents as a table, out of the schema that judges them. */
import { documentSchema } from '../../src/search/document-schema.ts';

interface Field {
	readonly type?: string;
	readonly description?: string;
	readonly enum?: readonly string[];
	readonly items?: Field;
	readonly properties?: Readonly<Record<string, Field>>;
}

/** A row a field, in the order of the documents; Markdown. */
export function documentFields(): string {
	const { properties, required } = documentSchema() as {
		readonly properties: Readonly<Record<string, Field>>;
		readonly required: readonly string[];
	};
	const rows = Object.entries(properties).map(([name, field]) => {
		const optional = required.includes(name) ? '' : ', may be absent';
		return `| \`${name}\` | ${typeOf(field)}${optional} | ${field.description ?? ''} |`;
	});
	return ['| Field | Type | What it is |', '| --- | --- | --- |', ...rows].join('\n');
}

function typeOf({ type = 'text', items, properties, enum: choices }: Field): string {
	if (items) return `list of ${typeOf(items)}`;
	if (properties)
		return Object.keys(properties)
			.map((name) => `\`${name}\``)
			.join(', ');
	return choices?.map((one) => `\`${one}\``).join(' or ') ?? (type === 'string' ? 'text' : type);
}
