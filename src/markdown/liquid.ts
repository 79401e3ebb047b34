/**
 * Tags of template languages: Liquid and Nunjucks `{% … %}`, `{{ … }}`, shortcodes of Hugo `{{< … >}}`. Nothing
 * runs here: a tag is dropped with a report, unless it only stands for an address, a video or code.
 */
import type { Finding } from '../diagnostic.ts';
import { followFence, type Fence, type Line } from './lines.ts';
import { scanTags, type Tag } from './liquid-scan.ts';
import type { Meaning } from './meaning.ts';
import { report, type Reading, type Span, type Where } from './reading.ts';
import { videoNode } from './video.ts';
import { isVideoId, parseYouTube } from './youtube.ts';

/** Tags that leave nothing out: what they enclose is shown. */
const SILENT: ReadonlySet<string> = new Set(['raw', 'verbatim', 'highlight']);
/** Tags whose inner text is kept although they might have hidden or repeated it. */
const PAIRED: ReadonlySet<string> = new Set([
	'if',
	'unless',
	'for',
	'case',
	'capture',
	'block',
	'else',
	'elsif',
	'elif',
	'when',
	'tablerow',
	'details',
	'tabs',
	'tab',
]);
const LINKS: ReadonlySet<string> = new Set(['link', 'post_url', 'ref', 'relref']);
const VIDEOS: ReadonlySet<string> = new Set(['youtube', 'youtube_embed', 'video']);

const STRING = /^["']([^"']*)["']/;

/** Tags of template languages. */
export const liquid: Meaning = {
	name: 'liquid',
	notInMdx: true,
	prepare: prepareHighlights,
	mask: (text) => scanTags(text).map((tag) => spanOf(tag, text)),
};

function spanOf(tag: Tag, text: string): Span {
	return {
		start: tag.start,
		end: tag.end,
		raw: text.slice(tag.start, tag.end),
		render: (reading, where) => renderTag(tag, reading, where),
		address: (reading, at) => addressOf(tag, reading, at),
	};
}

function renderTag(tag: Tag, reading: Reading, { at }: Where): ReturnType<Span['render']> {
	const video = VIDEOS.has(tag.name) ? videoIn(tag.args) : undefined;
	if (video) return [videoNode(reading, at, video)];
	reportTag(tag, reading, at);
	return [];
}

function videoIn(args: string): ReturnType<typeof parseYouTube> {
	for (const argument of args.split(/[\s"']+/)) {
		const word = argument.replace(/^\w{1,20}=(?!$)/, '');
		const found = parseYouTube(word);
		if (found) return found;
		if (isVideoId(word)) return { videoId: word, start: 0, hasStart: false };
	}
	return undefined;
}

/** `{% link a.md %}` and `{{ "/a" | relative_url }}` name an address; a variable in front of one is dropped. */
function addressOf(tag: Tag, reading: Reading, at: number): string {
	const literal = STRING.exec(tag.args)?.[1];
	if (LINKS.has(tag.name)) return literal ?? tag.args.split(/\s/, 1)[0] ?? '';
	if (tag.kind === 'variable' && literal !== undefined) return literal;
	reportTag(tag, reading, at);
	return '';
}

function reportTag(tag: Tag, reading: Reading, at: number): void {
	const { name, source } = tag;
	if (SILENT.has(name) || tag.closing) return;
	const shown = source.length > 60 ? `${source.slice(0, 60)}\u2026` : source;
	const kept = PAIRED.has(name);
	const harmless = kept || tag.kind === 'comment' || tag.args.startsWith('JB/');
	report(reading, {
		level: harmless ? 'info' : 'warning',
		code: 'liquid-tag',
		message: kept
			? `The template tag \u201C${shown}\u201D was left out; the text it encloses is shown.`
			: `The template tag \u201C${shown}\u201D was left out.`,
		hint: 'Templates do not run here: write what the tag stands for, or take it away.',
		at,
	});
}

const OPEN =
	/^([ \t]*)\{(?:%-?|\{[<%])[ \t]*highlight[ \t]+["']?([\w+#.-]+)[^\n]*?(?:-?%|[>%]\})\}[ \t]*$/;
const CLOSE =
	/^[ \t]*\{(?:%-?[ \t]*endhighlight[ \t]*-?%|\{[<%][ \t]*\/[ \t]*highlight[ \t]*[>%]\})\}[ \t]*$/;
const MARK = '`'.repeat(12);

/** `{% highlight ruby %}` … `{% endhighlight %}` becomes a fence, so that its text is code from the start. */
function prepareHighlights(lines: readonly Line[], _findings: Finding[]): readonly Line[] {
	if (!lines.some(({ text }) => text.includes('highlight') && OPEN.test(text))) return lines;
	const last = lines.findLastIndex(({ text }) => CLOSE.test(text));
	let fence: Fence | undefined;
	let inside = false;
	return lines.map((line, index) => {
		if (inside) {
			if (!CLOSE.test(line.text)) return line;
			inside = false;
			return { ...line, text: MARK };
		}
		const open = !fence && index < last ? OPEN.exec(line.text) : null;
		fence = followFence(line.text, fence);
		if (!open) return line;
		inside = true;
		return { ...line, text: `${open[1] ?? ''}${MARK}${open[2] ?? ''}` };
	});
}
