/** Markdown links: into the vault they are links like any other; the rest keep their address. */
import type { Link, Nodes } from 'mdast';
import type { Link as VaultLink } from './document.ts';
import { addressIn } from './link-blank.ts';
import {
	insideLink,
	isExternal,
	noteInApp,
	parseAddress,
	parseWikiTarget,
	withProtocol,
	type LinkTarget,
} from './link-target.ts';
import { addLink, linkNode } from './links.ts';
import { hasToken, onlySpan, restore, restoreAddress } from './mask.ts';
import type { Meaning } from './meaning.ts';
import { addMoment, parseClock } from './moments.ts';
import { toPlainText } from './plain.ts';
import { offsetOf, report, type Draft, type Reading } from './reading.ts';
import { addFault } from './timestamp-report.ts';
import { parseYouTube } from './youtube.ts';

/** Seconds that an author may begin before the time the label names. */
const LEAD = 30;

/** Markdown links and autolinks. */
export const link: Meaning = {
	name: 'link',
	enter: {
		link: (node, reading) => {
			const at = offsetOf(node);
			restoreAutolink(node, reading);
			const hadTag = hasToken(node.url);
			const to = targetOf(node, reading, at);
			if (to) {
				const found = addLink(reading, { syntax: 'markdown', to, label: undefined, at });
				return [linkNode(found, node.children)];
			}
			if (node.url !== '') return timestampLink(node, reading, at);
			if (!hadTag) reportEmpty(node, reading, at);
			return node.children;
		},
	},
	leave: {
		wikiLink: (node) => {
			labelOf(node.link, node.children);
			return undefined;
		},
	},
};

/** The label is known once the wiki links inside it have become text. */
function labelOf(link: Draft<VaultLink>, children: readonly Nodes[]): void {
	if (link.syntax === 'markdown') link.label = toPlainText(children) || undefined;
}

/** A bare address that holds `[[x]]` is still one address. */
function restoreAutolink(node: Link, reading: Reading): void {
	const [text] = node.children;
	if (text?.type !== 'text' || !hasToken(text.value) || !node.url.endsWith(text.value)) return;
	const at = offsetOf(node);
	text.value = restoreAddress(reading, text.value, at);
	node.url = restoreAddress(reading, node.url, at);
}

/** Where the link leads inside the vault, or `undefined` for another site. Also cleans its address. */
function targetOf(node: Link, reading: Reading, at: number): LinkTarget | undefined {
	const span = onlySpan(reading, node.url);
	if (span?.wiki !== undefined) return parseWikiTarget(span.wiki);
	node.url = withProtocol(
		span?.destination === undefined
			? insideLink(restoreAddress(reading, node.url, at).trim())
			: addressIn(reading, span, at),
	);
	const file = noteInApp(node.url);
	if (file !== undefined) return parseWikiTarget(file);
	if (node.url === '' || isExternal(node.url) || node.url.startsWith('?')) return undefined;
	return parseAddress(node.url);
}

/** `[1:33](https://youtu.be/…)` is a moment of that video. */
function timestampLink(node: Link, reading: Reading, at: number): Nodes[] | undefined {
	const found = parseYouTube(node.url);
	if (!found) return undefined;
	const label = toPlainText(node.children).replace(/^[([]|[)\]]$/g, '');
	const shown = parseClock(label);
	if (shown === undefined) return undefined;
	const seconds = found.hasStart ? found.start : shown;
	if (Math.abs(seconds - shown) > LEAD) {
		addFault(reading, 'timestamp-link-differs', { at, written: label, read: seconds });
	}
	const moment = addMoment(reading, { seconds, label, videoId: found.videoId, at });
	return [{ type: 'timestamp', moment }];
}

function reportEmpty(node: Link, reading: Reading, at: number): void {
	report(reading, {
		level: 'warning',
		code: 'empty-link',
		message: `The link \u201C${restore(reading, toPlainText(node.children))}\u201D has no address; only its text is shown.`,
		hint: 'Write the address between the parentheses.',
		at,
	});
}
