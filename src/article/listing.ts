/** The notes of a list, with what is below it and the way to its other pages. */
import type { ListData, Summary } from '../schema.ts';
import { counted } from './counted.ts';
import { escapeHtml } from './escape.ts';
import { pager } from './pager.ts';
import { chrome, type Setting } from './setting.ts';
import { summaries } from './summaries.ts';

/**
 * The body of a list's page.
 * @param heading - Text above the notes, where the list stands below something else; without notes it is left out.
 */
export function listing(list: ListData, setting: Setting, heading = ''): string {
	const given = heading || (list.type === 'new' && list.items.length > 0 ? setting.say.newest : '');
	const title = given ? `<h2${chrome(setting)}>${escapeHtml(given)}</h2>` : '';
	const notes = summaries(list.items, setting, {
		years: list.type === 'all',
		kinds: list.type !== 'kind',
	});
	const section = !notes
		? ''
		: `<section class="part" data-pagefind-ignore>${title}${notes}</section>`;
	const { changed = [] } = list;
	const later = changed.length > 0 ? group(setting.say.changed, changed, setting) : '';
	return below(list, setting) + section + later + pages(list, setting);
}

/** Tags stand in no order of time. */
function pages(list: ListData, setting: Setting): string {
	const { newer, older, previousPage, nextPage } = setting.say;
	return pager(list, setting, list.type === 'tags' ? [previousPage, nextPage] : [newer, older]);
}

function group(heading: string, notes: readonly Summary[], setting: Setting): string {
	const title = `<h2${chrome(setting)}>${escapeHtml(heading)}</h2>`;
	return `<section class="part" data-pagefind-ignore>${title}${summaries(notes, setting)}</section>`;
}

function below({ children, type }: ListData, setting: Setting): string {
	const { say } = setting;
	if (children.length === 0) return '';
	const isTag = type === 'tag' || type === 'tags';
	const places = counted(children, setting, { mark: isTag ? '#' : '', weigh: type === 'tags' });
	const names: Partial<Record<ListData['type'], string>> = {
		all: say.years,
		tags: say.allTags,
		tag: say.tagsBelow,
	};
	const label = escapeHtml(names[type] ?? say.foldersBelow);
	return `<nav class="part" aria-label="${label}">${places}</nav>`;
}
