/** What a note's text links to: notes, wanted notes and the web, each target once. */
import type { Nodes } from 'mdast';
import { ghostUrl, noteUrl } from '../html/url.ts';
import { toPlainText } from '../markdown/plain.ts';
import { cutEnd } from '../markdown/sentence.ts';
import type { NoteData } from '../schema.ts';
import type { Note } from '../vault/note.ts';
import type { Knowledge } from './site.ts';

type Outgoing = NonNullable<NoteData['outgoing']>;
type Target = Outgoing['notes'][number] | (Outgoing['ghosts'][number] & { kind?: undefined });

/** With fewer links the text itself shows them at a glance. */
const FEW = 5;
const NOTES = 40;
const GHOSTS = 20;
const HOSTS = 15;
const LINKS_OF_HOST = 4;
/** Characters of a link's text. */
const WIDTH = 60;

/** The links of a note; undefined where they are few. */
export function outgoingOf(knowledge: Knowledge, note: Note): Outgoing | undefined {
	const targets = [...countTargets(knowledge, note).values()];
	const web = webLinks(note);
	const count = targets.length + web.size;
	if (count < FEW) return undefined;
	const notes = targets.filter((one) => one.kind !== undefined);
	const ghosts = targets.filter((one) => one.kind === undefined);
	return {
		count,
		notes: notes.slice(0, NOTES),
		ghosts: ghosts.slice(0, GHOSTS),
		web: byHost(web),
	};
}

/** Relations of the frontmatter are shown as such. */
function countTargets(knowledge: Knowledge, note: Note): Map<string, Target> {
	const targets = new Map<string, Target>();
	for (const link of note.links) {
		if (link.syntax === 'frontmatter' || link.syntax === 'image') continue;
		const target = targetOf(knowledge, note, link);
		if (!target) continue;
		const known = targets.get(target.url);
		if (known) known.count += 1;
		else targets.set(target.url, target);
	}
	return targets;
}

function targetOf(
	{ graph }: Knowledge,
	from: Note,
	link: Note['links'][number],
): Target | undefined {
	const resolution = graph.resolutions.get(link);
	if (resolution?.status === 'missing') {
		const ghost = graph.ghosts.get(resolution.ghost);
		return ghost && { name: ghost.name, url: ghostUrl(ghost), count: 1 };
	}
	const note = resolution && 'note' in resolution ? graph.notes.get(resolution.note) : undefined;
	if (!note || note.id === from.id) return undefined;
	return { name: note.title, url: noteUrl(note), kind: note.kind, count: 1 };
}

/** Address → text of its first link, in the order of the note. */
function webLinks(note: Note): ReadonlyMap<string, string> {
	const found = new Map<string, string>();
	const walk = (node: Nodes): void => {
		if (node.type === 'link' && /^https?:\/\//i.test(node.url) && URL.canParse(node.url)) {
			if (!found.has(node.url)) found.set(node.url, textOf(node.url, toPlainText(node.children)));
		} else if ('children' in node) node.children.forEach(walk);
	};
	walk(note.document.tree);
	return found;
}

function textOf(url: string, text: string): string {
	const bare = url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
	return cutEnd(text === '' || text === url ? bare : text, WIDTH);
}

function byHost(links: ReadonlyMap<string, string>): Outgoing['web'] {
	const hosts = new Map<string, { text: string; url: string }[]>();
	for (const [url, text] of links) {
		const host = new URL(url).host.replace(/^www\./, '');
		const known = hosts.get(host);
		if (known && known.length < LINKS_OF_HOST) known.push({ text, url });
		if (!known && hosts.size < HOSTS) hosts.set(host, [{ text, url }]);
	}
	return [...hosts].map(([host, of]) => ({ host, links: of }));
}
