/** A calculator in a body's HTML → what it is called and what it answers: its fields and tables are for use, not for search. */
const CALCULATOR = /<steelyard-calculator([^>]*)>([\s\S]*?)<\/steelyard-calculator>/g;
const ID = /\sid="([^"]*)"/;
const SAID = /<p class="calculator-(?:name|answer)"[^>]*>([\s\S]*?)<\/p>/g;

/** The body with each calculator as two sentences that keep its place. */
export function withoutFields(html: string): string {
	if (!html.includes('<steelyard-calculator')) return html;
	return html.replace(CALCULATOR, (_, attributes: string, content: string) => {
		const id = ID.exec(attributes)?.[1] ?? '';
		const said = [...content.matchAll(SAID)].map(([, text = '']) => `<p>${text}</p>`).join('');
		return `<div id="${id}">${said}</div>`;
	});
}
