/** `llms.txt`: what the site is and where its best notes are as Markdown, for programs that read (llmstxt.org). */
import { noteUrl, twinUrl } from '../html/url.ts';
import { cutEnd } from '../markdown/sentence.ts';
import { byInbound } from '../pages/rank.ts';
import { inboundCount } from '../pages/site.ts';
import type { Note } from '../vault/note.ts';
import { xmlText } from './feed-content.ts';
import { locateOrRoot, type Locate } from './locate.ts';
import type { Output, Published, SiteFile } from './output.ts';
import { hasTwin } from '../pages/twin.ts';

/** What weighs most first. */
const ORDER = ['tradeoff', 'critique', 'thought', 'source', 'note'] as const;
/** Notes of each kind, the most linked. */
const MOST = 50;
/** Characters of a description. */
const LINE = 160;

/** The file; it does not grow with the vault. */
export const llms: Output = function* (published): Iterable<SiteFile> {
	const locate = locateOrRoot(published.knowledge.config);
	const { site, knowledge } = published;
	const parts = [
		`# ${oneLine(site.title)}`,
		site.description && `> ${oneLine(site.description)}`,
		`${String(site.notes)} notes. Each page has its Markdown at the same address with \`.md\` in place of the last slash.`,
		...ORDER.map((kind) => section(published, kind, locate)),
		`## Optional\n\n- [All notes](${locate('/all/')})\n- [The graph as JSON](${locate('/graph.json')})`,
	];
	if (knowledge.graph.notes.size === 0) return;
	yield { path: 'llms.txt', content: `${parts.filter(Boolean).join('\n\n')}\n` };
};

function section({ knowledge, site }: Published, kind: Note['kind'], locate: Locate): string {
	const place = site.kinds.find((one) => one.kind === kind);
	const notes = [...knowledge.graph.notes.values()].filter(
		(note) => note.kind === kind && hasTwin(note),
	);
	if (!place || notes.length === 0) return '';
	const chosen = notes
		.map((note) => ({ note, inbound: inboundCount(knowledge, note.id) }))
		.sort(byInbound)
		.slice(0, MOST);
	const lines = chosen.map(({ note }) => line(note, locate));
	const more = notes.length - chosen.length;
	if (more > 0) lines.push(`- [${String(more)} more](${locate(place.url)})`);
	return `## ${place.name}\n\n${lines.join('\n')}`;
}

function line(note: Note, locate: Locate): string {
	const about = oneLine(note.description ?? note.document.excerpt);
	const cut = cutEnd(about, LINE);
	const title = oneLine(note.title).replace(/[[\]\\]/g, '\\$&');
	return `- [${title}](${locate(twinUrl(noteUrl(note)))})${cut ? `: ${cut}` : ''}`;
}

const oneLine = (text: string): string => xmlText(text).replace(/\s+/g, ' ').trim();
