import { escapeHtml } from './escape.ts';
import { chrome, type Setting } from './setting.ts';

/** One of several pages, and the ways to the pages beside it. */
export interface Paged {
	/** 1-based. */
	readonly page: number;
	readonly pages: number;
	readonly newer?: string | undefined;
	readonly older?: string | undefined;
}

/** The way to the pages before and behind; nothing where there is one page only. */
export function pager(
	{ page, pages, newer, older }: Paged,
	setting: Setting,
	words: readonly [newer: string, older: string] = [setting.say.newer, setting.say.older],
): string {
	if (pages < 2) return '';
	const { href, say } = setting;
	const step = (rel: string, url: string | undefined, text: string) =>
		url
			? `<a rel="${rel}" href="${escapeHtml(href(url))}">${escapeHtml(text)}</a>`
			: '<span></span>';
	return (
		`<nav class="pager part ui" aria-label="${escapeHtml(say.pages)}"${chrome(setting)}>` +
		`${step('prev', newer, words[0])}<span class="muted">${escapeHtml(say.pageOf({ page, pages }))}</span>` +
		`${step('next', older, words[1])}</nav>`
	);
}
