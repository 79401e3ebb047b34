/** The first image of a page is often in sight at once: waiting for the layout would only show it later. */

const IMAGE = /<img (?:[^">]|"[^"]*")*>/;

/** A body whose first image, if it is one of the vault, is fetched with the page. */
export function hastenFirst(html: string): string {
	if (!html.includes('<img ')) return html;
	return html.replace(IMAGE, (tag) =>
		/ src="https?:/i.test(tag) ? tag : tag.replace(' loading="lazy"', ''),
	);
}
