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
	/** It holds a video or a moment of one. */
	readonly player: boolean;
}

/** Makes a sheet. */
export function sheetOf(
	data: SheetData,
	site: Pick<SiteData, 'lang'>,
	href: Setting['href'],
): Sheet {
	const [title, main] = textsOf(data, settingFor(href, site));
	return { url: data.page.url, title, main, player: main.includes('data-video=') };
}

function textsOf(
	{ type, page }: SheetData,
	setting: Setting,
): readonly [title: string, main: string] {
	const { say } = setting;
	if (type === 'ghost') return [page.name, ghostSheet(page, setting)];
	const numbered = (title: string): string =>
		page.page > 1 ? say.titlePage({ title, page: page.page }) : title;
	if (type === 'mentions') {
		return [numbered(say.linkingTo({ title: page.about.title })), mentionsSheet(page, setting)];
	}
	if (type === 'subject') {
		return [numbered(subjectTitle(page, setting)), subjectSheet(page, setting)];
	}
	return [numbered(say.wantedNotes), wantedSheet(page, setting)];
}
