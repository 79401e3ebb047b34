/** Pages that no author wrote and no component is needed for, as strings: ghosts, their index, lists of mentions. */
import type { SheetData, SiteData } from '../schema.ts';
import { ghostSheet } from './ghost-sheet.ts';
import { mentionsSheet } from './mentions-sheet.ts';
import { settingFor, type Setting } from './setting.ts';
import { subjectSheet, subjectTitle } from './subject.ts';
import { wantedSheet } from './wanted-sheet.ts';

/** A page around which only the frame is missing. Texts are plain, `main` is HTML. */
export interface Sheet {
	/** Address without base. */
	readonly url: string;
	readonly title: string;
	readonly main: string;
}

/** Makes a sheet. */
export function sheetOf(
	{ type, page }: SheetData,
	site: Pick<SiteData, 'lang'>,
	href: Setting['href'],
): Sheet {
	const setting = settingFor(href, site);
	const { say } = setting;
	const numbered = (title: string, at: number): string =>
		at > 1 ? say.titlePage({ title, page: at }) : title;
	const { url } = page;
	if (type === 'ghost') return { url, title: page.name, main: ghostSheet(page, setting) };
	if (type === 'mentions') {
		const title = numbered(say.linkingTo({ title: page.about.title }), page.page);
		return { url, title, main: mentionsSheet(page, setting) };
	}
	if (type === 'subject') {
		const title = numbered(subjectTitle(page, setting), page.page);
		return { url, title, main: subjectSheet(page, setting) };
	}
	const title = numbered(say.wantedNotes, page.page);
	return { url, title, main: wantedSheet(page, setting) };
}
