/** The page of a note that nobody has written: who wants it, what they say, how to write it. */
import type { GhostData } from '../schema.ts';
import { allLinking } from './answers.ts';
import { each, escapeHtml, htmlOf } from './escape.ts';
import { noteLink, placeLink } from './links.ts';
import { mentions } from './mentions.ts';
import { chrome, type Setting } from './setting.ts';

/** Characters from which on a name is set smaller. */
const LONG = 70;

/** What stands in `<main>`. */
export function ghostSheet(ghost: GhostData, setting: Setting): string {
	const { say, href } = setting;
	const long = ghost.name.length > LONG ? ' data-long="true"' : '';
	const lede = say.sentences({ first: say.ghostLede, second: say.notesWant(ghost.count) });
	return (
		`<div class="sheet"><header><p class="trail"${chrome(setting)}>${placeLink(say.wantedNotes, href('/wanted/'))}</p>` +
		`<h1 dir="auto"${long}>${escapeHtml(ghost.name)}</h1>` +
		`<p class="lede"${chrome(setting)}>${escapeHtml(lede)}</p></header>${near(
			ghost,
			setting,
		)}${part(
			'mentioned-in',
			say.saidOfIt,
			setting,
		)}${mentions(ghost.mentions, setting)}${allLinking(ghost.inbound, setting)}</section>` +
		`${part('write-it', say.writeIt, setting)}${writing(ghost, setting)}</section></div>`
	);
}

function part(id: string, title: string, setting: Setting): string {
	const head = `<h2 id="${id}"${chrome(setting)}>${escapeHtml(title)}</h2>`;
	return `<section class="part" aria-labelledby="${id}">${head}`;
}

function near({ near: notes }: GhostData, setting: Setting): string {
	if (notes.length === 0) return '';
	const links = each(notes, (note) => ` ${noteLink(note, setting.href(note.url))}`);
	return `<p class="near-names"${chrome(setting)}>${escapeHtml(setting.say.didYouMean)}${links}?</p>`;
}

function writing({ file, write, labels, name }: GhostData, setting: Setting): string {
	const { say } = setting;
	const code = `<code dir="ltr">${escapeHtml(file)}</code>`;
	const how = htmlOf(say.addFile, { file: code });
	const others = labels.filter((label) => label !== name).map((text) => say.quoted({ text }));
	const called = escapeHtml(say.alsoCalled({ names: say.list(others) }));
	return (
		`<div class="prose"${chrome(setting)}>` +
		`${write === undefined ? '' : `<p>${placeLink(say.writeHere, write)}</p>`}<p>${how}</p>${others.length > 0 ? `<p class="muted">${called}</p>` : ''}</div>`
	);
}
