/** What a reader sees of a built page: the text of its main part, its title and its description, without code. */

/** Elements whose text is code, a drawing, a formula or a control, by their names. */
const HIDDEN = ['script', 'style', 'template', 'svg', 'math', 'select', 'steelyard-calculator'];
const CODE = ['pre', 'code', 'kbd', 'samp'];
/** Elements after which a reader sees a new line. */
const BLOCK =
	/<\/?(?:p|li|ul|ol|dl|dt|dd|h[1-6]|div|section|article|aside|figure|figcaption|blockquote|tr|td|th|table|details|summary|br|hr|nav|header|footer)\b[^>]*>/gi;

const MAIN = /<main\b[\s\S]*<\/main>/i;
const TITLE = /<title>([^<]*)<\/title>/i;
const DESCRIPTION = /<meta name="description" content="([^"]*)"/i;

/** A page's text: what stands in code is of no interest to a search for raw syntax, but to one for lost words. */
export interface VisibleText {
	/** Without code, one block of text a line. */
	readonly prose: string;
	/** Everything that can be read, code, labels and alternative texts included. */
	readonly all: string;
}

/** Reads a page of a build. `html` is well-formed, as all that this project writes. */
export function visibleText(html: string): VisibleText {
	const main = without(MAIN.exec(html)?.[0] ?? '', HIDDEN);
	const head = `${TITLE.exec(html)?.[1] ?? ''}\n${DESCRIPTION.exec(html)?.[1] ?? ''}\n`;
	const spoken = [...html.matchAll(/\s(?:alt|alttext|title|aria-label|href|src)="([^"]*)"/g)].map(
		([, value = '']) => value,
	);
	const formulas = [...html.matchAll(/<annotation\b[^>]*>([^<]*)</g)].map(([, tex = '']) => tex);
	const heard = head.replace(/`[^`\n]*`?/g, ' \uFFFC ');
	return {
		prose: decode(heard + textOf(without(main, CODE))),
		all: decode([head, textOf(main, ''), ...spoken, ...formulas].join('\n')),
	};
}

function without(html: string, names: readonly string[]): string {
	let left = html;
	for (const name of names) {
		left = left.replace(new RegExp(`<${name}\\b[\\s\\S]*?</${name}>`, 'gi'), ' \uFFFC ');
	}
	return left;
}

function textOf(html: string, between = ''): string {
	return html
		.replace(/<!--[\s\S]*?-->/g, '')
		.replace(BLOCK, '\n')
		.replace(/<[^>]*>/g, between)
		.replace(/[ \t]+/g, ' ')
		.replace(/\n[ \n]*/g, '\n');
}

const ENTITIES: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: '\u00A0',
};

function decode(text: string): string {
	return text.replace(/&(#\d+|#x[\da-f]+|\w+);/gi, (whole, name: string) => {
		if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
		const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
		return String.fromCodePoint(code);
	});
}
