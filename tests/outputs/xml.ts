/** A strict reader of XML for tests: whatever is not well-formed is an error. */

/** An element with the text that stands right in it. */
export interface XmlElement {
	readonly name: string;
	readonly attributes: ReadonlyMap<string, string>;
	readonly children: XmlElement[];
	text: string;
}

const NAME = '[A-Za-z_][\\w.:-]*';
const TOKEN = new RegExp(
	`<!\\[CDATA\\[([^]*?)\\]\\]>|<\\?[^]*?\\?>|</(${NAME})\\s*>|<(${NAME})((?:\\s+${NAME}="[^<"]*")*)\\s*(/?)>|([^<]+)`,
	'y',
);
const ENTITIES = new Map([
	['amp', '&'],
	['lt', '<'],
	['gt', '>'],
	['quot', '"'],
	['apos', "'"],
]);

/** Reads a document and gives its root. */
export function readXml(source: string): XmlElement {
	// eslint-disable-next-line no-control-regex
	if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/u.test(source)) {
		throw new Error('A character that XML does not have.');
	}
	const top: XmlElement = { name: '', attributes: new Map(), children: [], text: '' };
	const open = [top];
	let at = 0;
	while (at < source.length) {
		TOKEN.lastIndex = at;
		const match = TOKEN.exec(source);
		const parent = open.at(-1);
		if (!match || !parent) throw new Error(`No XML: ${source.slice(at, at + 60)}`);
		at = TOKEN.lastIndex;
		const [, cdata, closing, name, attributes = '', empty, text] = match;
		if (closing !== undefined) {
			if (closing !== parent.name) throw new Error(`</${closing}> closes <${parent.name}>.`);
			open.pop();
		} else if (name !== undefined) {
			const element = { name, attributes: attributesOf(attributes), children: [], text: '' };
			parent.children.push(element);
			if (!empty) open.push(element);
		} else {
			if (text?.includes(']]>')) throw new Error(']]> outside of CDATA.');
			parent.text += cdata ?? unescapeXml(text ?? '');
		}
	}
	const [root, ...more] = top.children;
	if (!root || more.length > 0 || open.length > 1 || top.text.trim() !== '') {
		throw new Error('A document is one element.');
	}
	return root;
}

function attributesOf(text: string): ReadonlyMap<string, string> {
	const all = [...text.matchAll(/([\w.:-]+)="([^"]*)"/g)];
	const found = new Map(all.map(([, name = '', value = '']) => [name, unescapeXml(value)]));
	if (found.size < all.length) throw new Error('An attribute stands twice.');
	return found;
}

function unescapeXml(text: string): string {
	return text.replace(/&([^;\s]*;?)/g, (_, entity: string) => {
		const known = ENTITIES.get(entity.slice(0, -1));
		if (!entity.endsWith(';') || known === undefined) throw new Error(`The entity &${entity}`);
		return known;
	});
}
