/** Notes one under another: kind, title, date, first words. */
import type { Summary } from '../schema.ts';
import { each, escapeHtml, htmlOf, quoteHtml } from './escape.ts';
import { shortDate } from './links.ts';
import { chrome, type Setting } from './setting.ts';
import { kindName } from './words.ts';

/** What a list shows of its notes. */
export interface SummaryOptions {
	/** Group by year, for a list in the order of dates. Default: false. */
	readonly years?: boolean;
	/** Default: true. */
	readonly kinds?: boolean;
	/** Show how many notes link to each instead of the date. Default: false. */
	readonly inbound?: boolean;
	/** Default: true. */
	readonly descriptions?: boolean;
}

/** A list of notes; without notes, nothing. */
export function summaries(
	items: readonly Summary[],
	setting: Setting,
	options: SummaryOptions = {},
): string {
	const list = (notes: readonly Summary[]) =>
		`<ul class="index">${each(notes, (note) => `<li>${item(note, setting, options)}</li>`)}</ul>`;
	if (!options.years) return items.length > 0 ? list(items) : '';
	return each(
		[...byYear(items, setting.say.undated)],
		([year, notes]) =>
			`<h2 class="year"${/^\d{4}$/.test(year) ? ` id="year-${year}"` : ''}>${escapeHtml(year)}</h2>${list(notes)}`,
	);
}

function byYear(items: readonly Summary[], undated: string): Map<string, Summary[]> {
	const years = new Map<string, Summary[]>();
	for (const note of items) {
		const year = note.date?.slice(0, 4) ?? undated;
		const notes = years.get(year);
		if (notes) notes.push(note);
		else years.set(year, [note]);
	}
	return years;
}

function item(note: Summary, setting: Setting, options: SummaryOptions): string {
	const { href, lang, say } = setting;
	const { kinds = true, inbound = false, descriptions = true } = options;
	const link = `<a class="title" href="${escapeHtml(href(note.url))}"><bdi>${escapeHtml(note.title)}</bdi></a>`;
	const date = note.date ? shortDate(note.date, lang) : '';
	const links = `<span class="count"${chrome(setting)}>${escapeHtml(say.links(note.inbound))}</span>`;
	const about =
		descriptions && note.description
			? `<p class="about"><bdi>${quoteHtml(note.description)}</bdi></p>`
			: '';
	return `<span>${kinds ? kindMark(note.kind, setting) : ''}${link}</span>${inbound ? links : date}${about}`;
}

function kindMark(kind: Summary['kind'], setting: Setting): string {
	const { say } = setting;
	const name = htmlOf(say.labelled, { label: escapeHtml(kindName(say, kind)), text: '' });
	const hidden = `<span class="visually-hidden"${chrome(setting)}>${name}</span>`;
	return `<span class="kind" data-kind="${kind}">${hidden}</span>`;
}
