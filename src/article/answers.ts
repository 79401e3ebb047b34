/** What the note says of others and what others say of it. */
import type { NoteData } from '../schema.ts';
import { each, escapeHtml } from './escape.ts';
import { mentions } from './mentions.ts';
import type { Setting } from './setting.ts';
import { ROLE_NAMES, amount } from './words.ts';

type Relation = NoteData['relations'][number];
type Role = Relation['role'];
type Subject = Pick<NoteData, 'url' | 'relations' | 'backlinks'>;

const ROLES = (Object.keys(ROLE_NAMES) as Role[]).filter((role) => role !== 'mentions');

/** Typed relations in both directions, then plain mentions; a note's links to itself are left out. */
export function answers({ url, relations, backlinks }: Subject, setting: Setting): string {
	const stated = relations.filter((relation) => relation.url !== url);
	const received = backlinks.filter(({ note }) => note.url !== url);
	const groups = each(ROLES, (role) => {
		const own = stated.filter((relation) => relation.role === role);
		const others = received.filter((backlink) => backlink.role === role);
		return (
			group(role, 0, own.length > 0 ? statedList(own, setting) : '') +
			group(role, 1, mentions(others, setting))
		);
	});
	const plain = received.filter(({ role }) => role === 'mentions');
	return (
		section('in-answer', 'In answer', groups) +
		section(
			'mentioned-in',
			`Mentioned in ${amount(plain.length, 'note')}`,
			mentions(plain, setting),
		)
	);
}

function section(id: string, title: string, content: string): string {
	if (content === '') return '';
	const start = `<section class="part" aria-labelledby="${id}" data-pagefind-ignore>`;
	return `${start}<h2 id="${id}">${title}</h2>${content}</section>`;
}

function group(role: Role, side: 0 | 1, content: string): string {
	if (content === '') return '';
	return `<h3 class="role" data-role="${role}">${ROLE_NAMES[role][side]}</h3>${content}`;
}

function statedList(relations: readonly Relation[], { href }: Setting): string {
	const items = each(relations, ({ ghost, name, url }) => {
		const type = ghost ? 'ghost-link' : 'note-link';
		const link = `<a class="${type}" href="${escapeHtml(href(url))}">${escapeHtml(name)}</a>`;
		return `<li>${link} ${ghost ? '<span class="muted ui">not written yet</span>' : ''}</li>`;
	});
	return `<ul class="plain">${items}</ul>`;
}
