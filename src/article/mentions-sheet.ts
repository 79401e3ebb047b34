/** A page of all notes that link to a note or to a ghost, under the roles of their links. */
import type { MentionsData } from '../schema.ts';
import { each, escapeHtml, htmlOf } from './escape.ts';
import { ghostLink, noteLink } from './links.ts';
import { mentions } from './mentions.ts';
import { pager } from './pager.ts';
import { chrome, type Setting } from './setting.ts';
import { roleName } from './words.ts';

type Item = MentionsData['items'][number];

/** What stands in `<main>`. */
export function mentionsSheet(list: MentionsData, setting: Setting): string {
	const { say, href } = setting;
	const { title, kind, url } = list.about;
	const about = kind ? noteLink({ kind, title }, href(url)) : ghostLink(title, href(url));
	const heading = htmlOf(say.linkingTo, { title: about });
	return (
		`<div class="sheet"><header><h1 data-long="true"${chrome(setting)}>${heading}</h1>` +
		`<p class="meta ui"${chrome(setting)}><span>${escapeHtml(say.notes(list.count))}</span></p>` +
		`</header>${each(byRole(list.items), (items) => roleSection(items, setting))}` +
		`${pager(list, setting, [say.previousPage, say.nextPage])}</div>`
	);
}

function byRole(items: readonly Item[]): Item[][] {
	const roles = new Map<Item['role'], Item[]>();
	for (const item of items) {
		const known = roles.get(item.role);
		if (known) known.push(item);
		else roles.set(item.role, [item]);
	}
	return [...roles.values()];
}

function roleSection(items: readonly Item[], setting: Setting): string {
	const role = items[0]?.role ?? 'mentions';
	const name = escapeHtml(roleName(setting.say, role, true));
	const id = `role-${role}`;
	return (
		`<section class="part" aria-labelledby="${id}">` +
		`<h2 id="${id}" class="role" data-role="${role}"${chrome(setting)}>${name}</h2>` +
		`${mentions(items, setting, items.length)}</section>`
	);
}
