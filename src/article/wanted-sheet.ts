/** The index of notes that nobody has written, the most wanted first. */
import type { WantedData } from '../schema.ts';
import { counted } from './counted.ts';
import { escapeHtml } from './escape.ts';
import { pager } from './pager.ts';
import { chrome, type Setting } from './setting.ts';

/** What stands in `<main>`. */
export function wantedSheet(list: WantedData, setting: Setting): string {
	const { say } = setting;
	const lede = list.count > 0 ? say.wantedLede : say.wantedNone;
	const items = counted(list.items, setting, { weigh: true });
	return (
		`<div class="sheet"><header><h1${chrome(setting)}>${escapeHtml(say.wantedNotes)}</h1>` +
		`<p class="lede"${chrome(setting)}>${escapeHtml(lede)}</p></header>` +
		`<nav class="across" aria-label="${escapeHtml(say.wantedNotes)}">${items}</nav>` +
		`${pager(list, setting, [say.previousPage, say.nextPage])}</div>`
	);
}
