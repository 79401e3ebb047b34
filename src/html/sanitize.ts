/**
 * The one sanitizer: an allowlist of elements, attributes and protocols. It runs on every body that holds raw
 * HTML; a body without any can hold nothing but what our own handlers made, so only its addresses are judged.
 * What is taken away is reported with its line.
 */
import type { Element, Root } from 'hast';
import { defaultSchema, sanitize as sanitizeTree, type Schema } from 'hast-util-sanitize';
import type { Finding, Place } from '../diagnostic.ts';
import { showControls } from './control.ts';
import { walk } from './element.ts';
import { SVG_ATTRIBUTES, SVG_ELEMENTS } from './svg.ts';

const PROTOCOLS = new Set([
	...['http', 'https', 'mailto', 'tel', 'irc', 'ircs', 'xmpp', 'obsidian', 'zotero', 'message'],
	...['sms', 'geo', 'webcal', 'magnet', 'logseq', 'things', 'x-devonthink-item', 'gemini'],
	...[
		'notion',
		'ticktick',
		'todoist',
		'omnifocus',
		'cubox',
		'reeder',
		'bear',
		'drafts',
		'evernote',
	],
]);

const OURS =
	/^(?:callout|claim|formula|diagram|note-link|ghost-link|bare-link|absent-file|tag|file|moment|field|computed|is-unknown|transclusion|query|remote|frame|verdict|table-scroll|visually-hidden|contains-task-list|task-list-item|task-mark|abbr-first|progress|footnotes|language|code|line|is-marked|is-inserted|is-deleted)(?:-[\w-]+)?$/;

const attributes = defaultSchema.attributes ?? {};

/** GitHub's allowlist, and what the dialects of notes need. */
export const schema: Schema = {
	...defaultSchema,
	clobberPrefix: '',
	clobber: [],
	tagNames: [
		...(defaultSchema.tagNames ?? []),
		...['abbr', 'address', 'article', 'aside', 'audio', 'bdi', 'bdo', 'caption', 'cite', 'col'],
		...['colgroup', 'data', 'dfn', 'figcaption', 'figure', 'footer', 'header', 'mark', 'small'],
		...['time', 'u', 'video', 'wbr', 'track', 'progress', 'center', 'font'],
		...SVG_ELEMENTS,
	],
	attributes: {
		...attributes,
		...(SVG_ATTRIBUTES as Record<string, NonNullable<Schema['attributes']>[string]>),
		'*': [
			...(attributes['*'] ?? []).filter((entry) => entry !== 'name'),
			['className', OURS],
			'id',
			'dir',
			'lang',
			'role',
			'tabIndex',
			'ariaHidden',
			'ariaLabel',
			'ariaDescribedBy',
			'title',
		],
		a: [
			...(attributes['a'] ?? []).filter((entry) => entry !== 'className' && !Array.isArray(entry)),
			['className', OURS, 'data-footnote-backref'],
			'dataKind',
			'dataSeconds',
			'dataVideo',
			'dataRemote',
			'dataWidth',
			'dataHeight',
			'dataAlt',
			'dataFrame',
			'dataHost',
			'name',
			'rel',
		],
		audio: ['controls', 'preload', 'src', 'ariaLabel'],
		col: ['span'],
		data: ['value'],
		details: ['open', 'dataCallout', 'dataCalloutMetadata', ['className', OURS]],
		div: ['dataLanguage', 'dataCallout', 'dataCalloutMetadata', ['className', OURS]],
		source: [...(attributes['source'] ?? []), 'src', 'type', 'media', 'sizes'],
		figure: ['dataLanguage'],
		img: [
			...(attributes['img'] ?? []),
			'loading',
			'decoding',
			'referrerPolicy',
			'width',
			'height',
			'srcSet',
			'sizes',
		],
		input: [['disabled', true], ['type', 'checkbox'], 'checked', 'ariaLabel'],
		progress: ['value', 'max', 'ariaLabel'],
		ol: [...(attributes['ol'] ?? []), 'reversed', 'start', 'type'],
		section: ['dataFootnotes', 'ariaLabel', 'tabIndex', ['className', OURS]],
		li: ['dataTask', ['className', OURS]],
		span: ['dataVerdict', 'dataTask', 'dataLine', ['className', OURS]],
		td: [...(attributes['td'] ?? []), 'dataAlign'],
		th: [...(attributes['th'] ?? []), 'dataAlign', 'scope'],
		time: ['dateTime'],
		track: ['src', 'kind', 'srcLang', 'label', 'default'],
		video: [
			'controls',
			'preload',
			'src',
			'poster',
			'width',
			'height',
			'ariaLabel',
			'muted',
			'loop',
		],
	},
	protocols: {
		cite: ['http', 'https'],
		href: [...PROTOCOLS],
		src: ['http', 'https'],
		poster: ['http', 'https'],
		longDesc: ['http', 'https'],
	},
	strip: [
		'script',
		'style',
		'template',
		'noscript',
		'title',
		'textarea',
		'xmp',
		'noembed',
		'noframes',
	],
};

const ALLOWED = new Set(schema.tagNames);
/** Wrappers whose loss changes nothing a reader sees. */
const SILENT = new Set([
	...[
		'html',
		'head',
		'body',
		'font',
		'center',
		'meta',
		'link',
		'label',
		'title',
		'desc',
		'nobr',
		'big',
	],
]);

/** True where a browser may open the address: a relative one, or one of the listed protocols. */
export function safeUrl(url: string): boolean {
	// Browsers ignore control characters and blanks inside a protocol.
	// eslint-disable-next-line no-control-regex
	const compact = url.replace(/[\u0000-\u0020\u007F-\u00A0\u200B-\u200F\u2028\u2029\uFEFF]+/g, '');
	if (/^[\\/]{2}/.test(compact)) return false;
	const colon = compact.indexOf(':');
	const end = compact.search(/[/?#]/);
	if (colon === -1 || (end !== -1 && end < colon)) return true;
	return PROTOCOLS.has(compact.slice(0, colon).toLowerCase());
}

/** Protocols are compared in lower case. */
const lowerProtocol = (url: string): string =>
	url.replace(/^[a-z][a-z\d+.-]*:/i, (protocol) => protocol.toLowerCase());

const URLS = ['href', 'src', 'poster', 'cite', 'srcSet', 'longDesc'] as const;

/** Takes unsafe addresses off a tree made by our own handlers alone, and reports each. */
export function judgeUrls(tree: Root, findings: Finding[]): void {
	let place: Place = { line: 1, column: 1 };
	walk(tree, (node) => {
		if (node.type !== 'element') return undefined;
		place = node.position?.start ?? place;
		for (const name of URLS) {
			const value = node.properties[name];
			if (typeof value !== 'string') continue;
			const sound = lowerProtocol(value);
			if (safeUrl(sound)) {
				node.properties[name] = sound;
				continue;
			}
			node.properties[name] = undefined;
			findings.push(unsafeUrl(place, value));
		}
		return undefined;
	});
}

/** The tree with everything gone that is not on the allowlist, and a finding for each loss. */
export function sanitize(tree: Root, findings: Finding[]): Root {
	showControls(tree, findings);
	audit(tree, findings);
	judgeUrls(tree, findings);
	const clean = sanitizeTree(tree, schema);
	return clean.type === 'root' ? clean : { type: 'root', children: [] };
}

function audit(tree: Root, findings: Finding[]): void {
	let place: Place = { line: 1, column: 1 };
	const found = new Map<string, { finding: Finding; count: number }>();
	walk(tree, (node) => {
		if (node.type !== 'element') return undefined;
		place = node.position?.start ?? place;
		const removed = !ALLOWED.has(node.tagName) && !SILENT.has(node.tagName);
		for (const finding of removed ? [elementRemoved(place, node)] : lost(node, place)) {
			const same = found.get(finding.message);
			if (same) same.count += 1;
			else found.set(finding.message, { finding, count: 1 });
		}
		return removed && schema.strip?.includes(node.tagName) ? 'skip' : undefined;
	});
	for (const { finding, count } of found.values()) findings.push(counted(finding, count));
}

/** What is lost many times in one note is told once. */
const counted = (finding: Finding, count: number): Finding =>
	count === 1
		? finding
		: {
				...finding,
				message: `${finding.message} It stands in this note ${String(count)} times, first here.`,
			};

/** Marks of other programs and names of namespaces, which no page shows. */
const IGNORED = /^(?:data|xmlns|ariaLabelledBy$)/;

/** Attributes of an element that the allowlist does not name. */
function lost({ tagName, properties }: Element, place: Place): Finding[] {
	const known = [...(schema.attributes?.[tagName] ?? []), ...(schema.attributes?.['*'] ?? [])];
	const names = new Set(known.map((entry) => (typeof entry === 'string' ? entry : entry[0])));
	return Object.keys(properties)
		.filter((name) => !names.has(name) && !IGNORED.test(name))
		.map((name) => attributeRemoved(place, name.toLowerCase(), tagName));
}

/** Of an element without code of its own, what stands in it stays. */
const elementRemoved = (place: Place, { tagName, properties, children }: Element): Finding =>
	children.length > 0 &&
	tagName.includes('-') &&
	!Object.keys(properties).some((name) => /^on[a-z]/i.test(name))
		? {
				level: 'info',
				code: 'html-removed',
				line: place.line,
				column: place.column,
				message: `<${tagName}> is no element of HTML; what stands in it is shown without it.`,
				hint: 'Leave the tag out, or write it as code if readers are to see it.',
			}
		: {
				level: 'warning',
				code: 'html-removed',
				line: place.line,
				column: place.column,
				message: `<${tagName}> was taken out: notes are data and cannot bring code or frames.`,
				hint: 'Write it as Markdown, or link to the page that has it.',
			};

/** Code is worth a warning; the rest is looks and private marks, which no reader misses. */
const attributeRemoved = (place: Place, name: string, tagName: string): Finding => ({
	level: /^on|^xlink/.test(name) ? 'warning' : 'info',
	code: 'html-removed',
	line: place.line,
	column: place.column,
	message: `The attribute ${name} of <${tagName}> was taken out: notes bring no code and no looks of their own.`,
	hint: 'Leave it out; Markdown and callouts say what a part of a note is.',
});

const unsafeUrl = (place: Place, url: string): Finding => ({
	level: 'warning',
	code: 'unsafe-url',
	line: place.line,
	column: place.column,
	message: `The address “${url.slice(0, 60)}” was taken out: its protocol is not one a page may open.`,
	hint: /^file:/i.test(url)
		? 'It names a file of the author\u2019s own computer: put the file into the vault and link to it there.'
		: 'Use http, https, mailto or a path inside the vault.',
});
