const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

/** Escapes data for HTML text and quoted attributes. Everything that a note can name passes here. */
export function escapeHtml(text: string): string {
	return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/**
 * Escapes text quoted from a note, in which backticks stand around code.
 *
 * @param cut Where the quote was cut: code that it cuts in two has one backtick only.
 */
export function quoteHtml(text: string, cut: 'start' | 'end' = 'end'): string {
	const parts = escapeHtml(text).split('`');
	const odd = parts.length % 2 === 0;
	const first = odd && cut === 'start' ? 0 : 1;
	return parts
		.map((part, index) => (part !== '' && index % 2 === first ? `<code>${part}</code>` : part))
		.join('');
}

/**
 * A message with HTML in it: the text is escaped, the values stand as they are.
 *
 * @param say The message, as `say.key`.
 * @param values HTML for each name.
 */
export function htmlOf<Name extends string>(
	say: (values: Readonly<Record<Name, string>>) => string,
	values: Readonly<Record<Name, string>>,
): string {
	const names = Object.keys(values) as Name[];
	const marks = Object.fromEntries(names.map((name) => [name, `{${name}}`]));
	return escapeHtml(say(marks as Record<Name, string>)).replace(
		/\{(\w+)\}/g,
		(whole, name: string) => (Object.hasOwn(values, name) ? values[name as Name] : whole),
	);
}

/** The HTML of all items, one after another. */
export function each<Item>(
	items: readonly Item[],
	render: (item: Item, index: number) => string,
): string {
	return items.map(render).join('');
}
