/** What the note says of others and what others say of it. */
import type { NoteData } from '../schema.ts';
import { saidAbove } from './about.ts';
import { each, escapeHtml } from './escape.ts';
import { placeLink, relationLink } from './links.ts';
import { mentions } from './mentions.ts';
import { chrome, type Setting } from './setting.ts';
import { roleName } from './words.ts';

type Relation = NoteData['relations'][number];
type Role = Relation['role'];
type Subject = Pick<NoteData, 'url' | 'kind' | 'relations' | 'backlinks' | 'inbound' | 'matrix'>;

/** In the order of the page; plain mentions stand apart. */
const ROLES = ['supports', 'opposes', 'responds-to', 'weighs', 'source', 'example-of'] as const;

/**
 * Typed relations in both directions, then plain mentions. A note's links to itself are left out, and so is what
 * its head says; of notes whose claims a matrix quotes, only the names stand here.
 */
export function answers(subject: Subject, setting: Setting): string {
	const { url, relations, backlinks, inbound, matrix } = subject;
	const above = saidAbove(subject);
	const stated = relations.filter((relation) => relation.url !== url && !above.has(relation));
	const received = backlinks.filter(({ note }) => note.url !== url);
	const groups = each(ROLES, (role) => {
		const own = stated.filter((relation) => relation.role === role);
		const all = received.filter((backlink) => backlink.role === role);
		const others = role === 'weighs' && matrix ? all.map(withoutContext) : all;
		return (
			group(own.length > 0 ? statedList(own, setting) : '', { role, received: false, setting }) +
			group(mentions(others, setting), { role, received: true, setting })
		);
	});
	const plain = received.filter(({ role }) => role === 'mentions');
	const said = mentions(plain, setting) + allLinking(inbound, setting);
	return (
		section(groups, { id: 'in-answer', title: setting.say.inAnswer, setting }) +
		section(said, {
			id: 'mentioned-in',
			title: setting.say.mentionedIn(inbound.plain),
			setting,
		})
	);
}

const withoutContext = ({ note, role }: NoteData['backlinks'][number]) => ({
	note,
	role,
	mentions: [],
});

/** The way to all notes that link to a page, where the page does not show them. */
export function allLinking({ notes, all }: NoteData['inbound'], setting: Setting): string {
	if (all === undefined) return '';
	const link = placeLink(setting.say.allLinking(notes), setting.href(all));
	return `<p class="all-linking ui"${chrome(setting)}>${link}</p>`;
}

function section(
	content: string,
	{ id, title, setting }: { id: string; title: string; setting: Setting },
): string {
	if (content === '') return '';
	const start = `<section class="part" aria-labelledby="${id}" data-pagefind-ignore>`;
	return `${start}<h2 id="${id}"${chrome(setting)}>${escapeHtml(title)}</h2>${content}</section>`;
}

function group(
	content: string,
	{ role, received, setting }: { role: Role; received: boolean; setting: Setting },
): string {
	if (content === '') return '';
	const name = escapeHtml(roleName(setting.say, role, received));
	return `<h3 class="role" data-role="${role}"${chrome(setting)}>${name}</h3>${content}`;
}

function statedList(relations: readonly Relation[], setting: Setting): string {
	const { href, say } = setting;
	const missing = `<span class="muted ui"${chrome(setting)}>${escapeHtml(say.notWritten)}</span>`;
	const items = each(
		relations,
		(relation) => `<li>${relationLink(relation, href)} ${relation.ghost ? missing : ''}</li>`,
	);
	return `<ul class="plain">${items}</ul>`;
}
