/** Calculators are strings of HTML and SVG, made by pure functions that the build and the browser share. */

const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

/** Text made safe for element content and quoted attributes. */
export function escapeHtml(text: string): string {
	return text.replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? '');
}

type Attribute = string | number | boolean | undefined;

/** Attributes of a tag, each after a space; `false` and `undefined` are left out, `true` stands alone. */
export function attributes(values: Readonly<Record<string, Attribute>>): string {
	return Object.entries(values)
		.map(([name, value]) => {
			if (value === undefined || value === false) return '';
			return value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`;
		})
		.join('');
}

/** An element around content that is already HTML. */
export function element(
	name: string,
	values: Readonly<Record<string, Attribute>>,
	content: string,
): string {
	return `<${name}${attributes(values)}>${content}</${name}>`;
}

/** An SVG text. */
export function svgText(
	text: string,
	values: Readonly<Record<string, Attribute>> & { readonly x: number; readonly y: number },
): string {
	return element('text', { ...values, x: round(values.x), y: round(values.y) }, escapeHtml(text));
}

/** A coordinate with one decimal. */
export function round(value: number): number {
	return Math.round(value * 10) / 10;
}

/** An SVG picture with its title and description; `id` prefixes their ids. */
export function renderSvg(
	{ title, description }: { readonly title: string; readonly description: string },
	id: string,
	drawing: { readonly width: number; readonly height: number; readonly content: string },
): string {
	const { width, height, content } = drawing;
	const values = {
		class: 'calculator-svg',
		viewBox: `0 0 ${String(width)} ${String(height)}`,
		role: 'img',
		'aria-labelledby': `${id}-title`,
		'aria-describedby': `${id}-desc`,
	};
	const named = `<title id="${id}-title">${escapeHtml(title)}</title><desc id="${id}-desc">${escapeHtml(description)}</desc>`;
	return element('svg', values, named + content);
}
