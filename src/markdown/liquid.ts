/**
 * Tags of template languages: Liquid, Nunjucks and Jinja `{% … %}`, `{{ … }}`, shortcodes of Hugo `{{< … >}}`.
 * Nothing runs here: a tag is shown where it stands for an address, a video, an image, a link or code, and is
 * left out with a report where it does not.
 */
import type { Nodes } from 'mdast';
import type { Level } from '../diagnostic.ts';
import { prepareTags } from './liquid-blocks.ts';
import { callOf, codeOf, SILENT } from './liquid-names.ts';
import { BRANCHES, pairTags } from './liquid-pairs.ts';
import { nodesOf, toAddress, toHtml } from './liquid-nodes.ts';
import { reportTag } from './liquid-report.ts';
import { scanTags, type Tag } from './liquid-scan.ts';
import { showTag, type Shown } from './liquid-show.ts';
import type { Meaning } from './meaning.ts';
import type { Reading, Span } from './reading.ts';

/** Tags of template languages. */
export const liquid: Meaning = {
	name: 'liquid',
	notInMdx: true,
	prepare: prepareTags,
	mask: (text) =>
		text.includes('{{') || text.includes('{%') || text.includes('{#') ? maskTags(text) : [],
};

function maskTags(text: string): readonly Span[] {
	const tags = scanTags(text);
	const pairs = pairTags(tags);
	const opens = new Set(pairs.map(({ open }) => open));
	const codes = pairs.flatMap(({ open, close }) => inlineCode(text, open, close) ?? []);
	const spans = tags.map((tag) => spanOf(tag, text, opens.has(tag)));
	return codes.length === 0 ? spans : [...codes, ...spans].sort((a, b) => a.start - b.start);
}

/** `{{< highlight go >}}x{{< /highlight >}}` inside a line. */
function inlineCode(text: string, open: Tag, close: Tag): Span | undefined {
	const inner = text.slice(open.end, close.start);
	if (inner.length > 500 || inner.includes('\n')) return undefined;
	const info = codeOf(callOf(open));
	if (info === undefined || /^\s*(?:`|\$|\\[[(])/.test(inner)) return undefined;
	const shown: Shown = { type: 'code', value: inner.trim() };
	return {
		start: open.start,
		end: close.end,
		raw: text.slice(open.start, close.end),
		render: (reading, where) => nodesOf(shown, reading, where),
		html: () => toHtml(shown),
	};
}

function spanOf(tag: Tag, text: string, paired: boolean): Span {
	const raw = text.slice(tag.start, tag.end);
	const read = (reading: Reading, at: number): Shown => {
		const shown = showTag(tag, reading.lookup);
		if (shown.type === 'nothing') tell(reading, at, { tag, shown, paired });
		return shown;
	};
	const span: Span = {
		start: tag.start,
		end: tag.end,
		raw,
		render: (reading, where) =>
			isBranch(tag) ? branch(text, tag) : nodesOf(read(reading, where.at), reading, where),
		address: (reading, at) => toAddress(read(reading, at)),
		html: (reading, at) => toHtml(read(reading, at)),
	};
	const code = codeText(tag);
	return code === undefined ? span : { ...span, code };
}

/** What a tag is in code, where the generator would have read it before the code. */
function codeText({ kind, name, source }: Tag): string | undefined {
	if (kind === 'literal' && source.startsWith('{{') && source.length > 0) return source;
	return kind === 'tag' && /^(?:end)?(?:raw|verbatim)$/.test(name) ? '' : undefined;
}

const isBranch = ({ kind, name }: Tag): boolean => kind === 'tag' && BRANCHES.has(name);

/** Both texts of a condition are shown; inside a line something must stand between them. */
function branch(text: string, tag: Tag): Nodes[] {
	const alone = /(?:^|\n)[ \t>]*$/.test(text.slice(Math.max(0, tag.start - 80), tag.start));
	return alone ? [] : [{ type: 'text', value: ' / ' }];
}

interface Told {
	readonly tag: Tag;
	readonly shown: Shown & { type: 'nothing' };
	readonly paired: boolean;
}

function tell(reading: Reading, at: number, { tag, shown, paired }: Told): void {
	if (shown.said === 'silent' || SILENT.has(tag.name.toLowerCase())) return;
	const level: Level = paired || isPlumbing(tag) ? 'info' : shown.said;
	reportTag(reading.findings, {
		tag,
		place: reading.placeAt(at),
		level,
		became: paired ? 'was left out; the text it encloses is shown' : 'was left out',
		hint: hintOf(tag),
	});
}

/** Sets something up for other tags: readers miss nothing. */
const isPlumbing = ({ kind, name }: Tag): boolean =>
	kind === 'tag' &&
	/^(?:assign|set|setAsync|from|import|extends|layout|increment|decrement|include_?css)$/.test(
		name,
	);

function hintOf({ kind, name }: Tag): string {
	if (kind === 'variable') {
		return 'Write its value, or put the value into the frontmatter of this note under that name.';
	}
	return /^(?:include|render|partial|import|extends)/.test(name)
		? 'Files are not included here: write the text, or embed a note as ![[note]].'
		: 'Templates do not run here: write what the tag stands for, or take it away.';
}
