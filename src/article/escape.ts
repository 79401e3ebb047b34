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

/** The HTML of all items, one after another. */
export function each<Item>(
	items: readonly Item[],
	render: (item: Item, index: number) => string,
): string {
	return items.map(render).join('');
}
