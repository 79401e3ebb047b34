/** The notes of a list, with what is below it and the way to its other pages. */
import type { ListData } from '../schema.ts';
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
	const title = heading ? `<h2${chrome(setting)}>${escapeHtml(heading)}</h2>` : '';
	const notes = summaries(list.items, setting, {
		years: list.type === 'all',
		kinds: list.type !== 'kind',
	});
	const section =
		heading && !notes
			? ''
			: `<section class="part" data-pagefind-ignore>${title}${notes}</section>`;
	return below(list, setting) + section + pager(list, setting);
}

function below({ children, type }: ListData, setting: Setting): string {
	const { say } = setting;
	if (children.length === 0) return '';
	const isTag = type === 'tag';
	const places = counted(children, setting, { mark: isTag ? '#' : '' });
	const label = escapeHtml(isTag ? say.tagsBelow : say.foldersBelow);
	return `<nav class="part" aria-label="${label}">${places}</nav>`;
}
