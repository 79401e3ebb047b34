/** True where a page's text begins with its description: the reader would read the same sentence twice. */
export function repeats(html: string, description: string): boolean {
	const plain = (text: string) => text.replaceAll('`', '').replace(/\s+/g, '');
	const text = plain(html.replace(/<[^<>]*>/g, ' '));
	const start = plain(description).slice(0, 60);
	return start !== '' && text.startsWith(start);
}
