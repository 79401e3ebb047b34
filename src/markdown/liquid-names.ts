/** What the tags of template languages mean, by name: the names that themes of Jekyll, Hugo, Eleventy, Hexo and GitBook share. */
import { firstOf, parseArguments, type Arguments } from './liquid-arguments.ts';
import type { Tag } from './liquid-scan.ts';

/** A tag as a call: `{% include figure.html src="x" %}` calls `figure`. */
export interface Call {
	/** Lower case, without `_` and `-`. */
	readonly name: string;
	readonly args: Arguments;
	/** The file that is included, where one is. */
	readonly file: string | undefined;
}

const INCLUDES: ReadonlySet<string> = new Set([
	...['include', 'includerelative', 'includecached', 'includefile', 'render', 'renderfile'],
	...['partial', 'readfile', 'import', 'extends', 'markdowninclude', 'snippet'],
]);

const fold = (name: string): string => name.toLowerCase().replaceAll(/[_-]/g, '');

/** Reads a tag as a call of something known by its name. */
export function callOf(tag: Tag): Call {
	const args = parseArguments(tag.args);
	const name = fold(tag.name);
	if (!INCLUDES.has(name)) return { name, args, file: undefined };
	const [file = firstOf(args, 'file', 'path') ?? '', ...positional] = args.positional;
	const base = file.split('/').at(-1) ?? '';
	return {
		name: fold(base.replace(/\.[A-Za-z]{1,10}$/, '')) || name,
		args: { ...args, positional },
		file,
	};
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Types of callouts that a tag or its argument names. */
export const KINDS: ReadonlySet<string> = words(
	'note tip info information caution danger warning warn important success abstract question example quote bug hint todo error seealso attention failure summary help tldr faq check fail missing cite',
);
const COLOURS: ReadonlyMap<string, string> = new Map([
	['primary', 'info'],
	['secondary', 'note'],
	['blue', 'info'],
	['green', 'success'],
	['yellow', 'warning'],
	['orange', 'warning'],
	['red', 'danger'],
	['warn', 'warning'],
	['information', 'info'],
]);
const BY_ARGUMENT: ReadonlySet<string> = words(
	'callout alert notice admonition hint aside box panel message infobox messagebox banner prompt',
);
const DETAILS: ReadonlySet<string> = words(
	'details expand collapse accordion accordionitem spoiler toggle collapsible disclosure hidden fold',
);
const TABS: ReadonlySet<string> = words('tab tabitem codetab');
const QUOTES: ReadonlySet<string> = words('blockquote epigraph pullquote');

/** The head of the box that a pair of tags stands for. */
export interface BoxHead {
	readonly kind: string;
	readonly fold: '' | '+' | '-';
	readonly title: string;
}

/** @returns `undefined` where the tag is no box. */
export function boxOf(call: Call): BoxHead | undefined {
	const { name, args } = call;
	const title = firstOf(args, 'title', 'header', 'heading', 'summary', 'label', 'name') ?? '';
	if (DETAILS.has(name)) {
		const open = args.named.get('open') ?? args.named.get('closed') ?? '';
		const isOpen = args.named.has('open') ? open !== 'false' : open === 'false';
		const shown = title || (args.positional[0] ?? '');
		return { kind: 'details', fold: isOpen ? '+' : '-', title: shown };
	}
	if (TABS.has(name)) {
		const shown = title || (firstOf(args, 'tabname', 'id', 'value') ?? args.positional[0] ?? '');
		return { kind: 'tab', fold: '', title: shown || 'Tab' };
	}
	if (QUOTES.has(name)) return { kind: 'quote', fold: '', title: '' };
	if (name === 'newin') return versioned('info', 'New in', args);
	if (name === 'deprecatedin') return versioned('warning', 'Deprecated in', args);
	if (name === 'card') return { kind: 'card', fold: '', title: title || 'Card' };
	if (name === 'pageinfo' || name === 'lead') return { kind: 'info', fold: '', title };
	if (BY_ARGUMENT.has(name)) return boxByArgument(args, title, name === 'hint' ? 'hint' : 'note');
	return KINDS.has(name) ? boxByArgument(args, title, COLOURS.get(name) ?? name) : undefined;
}

const versioned = (kind: string, what: string, { positional }: Arguments): BoxHead => ({
	kind,
	fold: '',
	title: `${what} ${positional[0] ?? ''}`.trim(),
});

function boxByArgument(args: Arguments, title: string, otherwise: string): BoxHead {
	const given = firstOf(
		args,
		'type',
		'kind',
		'style',
		'variant',
		'level',
		'color',
		'class',
		'status',
	);
	const [first, ...rest] = args.positional;
	const named = kindIn(given);
	const positional = given === undefined || !named ? kindIn(first) : undefined;
	const titles = positional ? rest : args.positional;
	return {
		kind: named ?? positional ?? otherwise,
		fold: '',
		title: title || (titles.find((word) => /[\s\p{Lu}]/u.test(word)) ?? ''),
	};
}

function kindIn(word: string | undefined): string | undefined {
	const [found] = (word ?? '')
		.toLowerCase()
		.split(/[\s_-]+/)
		.filter((one) => KINDS.has(one) || COLOURS.has(one));
	return found === undefined ? undefined : (COLOURS.get(found) ?? found);
}

const CODE: ReadonlySet<string> = words(
	'highlight code codeblock codetoggle prettify prism hl mermaid math katex katexmm latex chart diagram plantuml graphviz goat includecode listing command terminal console',
);
const LANGUAGES: ReadonlyMap<string, string> = new Map([
	['mermaid', 'mermaid'],
	['math', 'math'],
	['katex', 'math'],
	['latex', 'math'],
	['plantuml', 'plantuml'],
	['graphviz', 'dot'],
	['chart', 'json'],
	['codetoggle', 'yaml'],
	['command', 'sh'],
	['terminal', 'sh'],
	['console', 'console'],
]);
const NO_LANGUAGE = /[^\w+#.-].*$/;

/** Info string of the code that a pair of tags encloses; `undefined` where it encloses none. */
export function codeOf(call: Call): string | undefined {
	const { name, args } = call;
	if (!CODE.has(name)) return captured(call);
	const fixed = LANGUAGES.get(name);
	if (fixed !== undefined) return fixed;
	const given = firstOf(args, 'lang', 'language', 'type') ?? args.positional[0] ?? '';
	const lang = given.replace(NO_LANGUAGE, '');
	const marked =
		firstOf(args, 'hl_lines', 'mark_lines') ??
		/hl_lines=([\d\s-]{1,80})/i.exec(args.positional[1] ?? '')?.[1];
	const title = firstOf(args, 'title', 'file', 'filename', 'caption');
	const extra = [
		title === undefined || title.includes('`') ? '' : ` title="${title}"`,
		marked === undefined ? '' : ` hl_lines="${marked.trim()}"`,
	];
	return `${lang}${lang === '' ? '' : extra.join('')}`;
}

/** `{% set codeContent %}` … `{% endset %}` keeps code for another template; a macro is nothing but code. */
function captured({ name, args }: Call): string | undefined {
	if (name === 'macro') return 'jinja';
	if (name !== 'set' && name !== 'capture' && name !== 'setasync') return undefined;
	const [first = '', ...rest] = args.positional;
	if (rest.length > 0 || args.named.size > 0) return undefined;
	return /code|example|snippet|html|css|js|json|ya?ml|script|src|source|md|liquid/i.test(first)
		? ''
		: undefined;
}

/** Styles, scripts and settings of the page: what they enclose is not for readers. */
export const DROPPED: ReadonlySet<string> = words(
	'css js javascript style stylesheet schema script',
);
/** Tags that leave nothing out: what they enclose is shown, or every page has it. */
export const SILENT: ReadonlySet<string> = words(
	'raw verbatim tabs tabpane codetabs steps step stepper cards cardgrid cardpane columns column row col grid center wrapper section contentref markdown markdownify md autoescape spaceless tableofcontents toc contents br more clearfix clear filetree body',
);
/** Pictures that only decorate words. */
export const DECORATION = /icon|avatar|emoji|^fa[brs]?$|^icon$|spacer|svg$/;
/** Text that a tag puts before its argument. */
export const WORDS: ReadonlyMap<string, string> = new Map([
	['newin', 'New in '],
	['addedin', 'Added in '],
	['deprecatedin', 'Deprecated in '],
	['removedin', 'Removed in '],
	['badge', ''],
	['kbd', ''],
	['tag', ''],
	['chip', ''],
	['label', ''],
	['term', ''],
	['abbr', ''],
	['uppercase', ''],
	['title', ''],
	['caption', ''],
	['sub', ''],
	['sup', ''],
	['mark', ''],
]);
