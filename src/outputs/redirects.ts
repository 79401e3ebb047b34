/** Old addresses as small pages that lead on, and as `_redirects` for hosts that read it. */
import { escapeHtml } from '../html/context.ts';
import { withBase } from '../html/url.ts';
import { MOST_RULES, redirectsOf } from '../pages/redirects.ts';
import { subjectsOf } from '../pages/subjects.ts';
import { filePath, locator } from './locate.ts';
import type { Output, SiteFile } from './output.ts';

/** Pages below others, of which nobody knows beforehand how many there are. */
const BRANCH = /\/(?:mentions|pages)(?:-\d+)?\/(?:\d+\/)?$|^\/(?:videos|web|on|wanted)\/.*\/\d+\/$/;

/** The redirects of all notes. */
export const redirects: Output = function* ({ knowledge, notes, lists, site }): Iterable<SiteFile> {
	const { config } = knowledge;
	const { redirects: all } = redirectsOf(knowledge);
	if (all.length === 0) return;
	const locate = locator(config);
	const pages = new Map(notes.map(({ data }) => [data.url, data]));
	for (const { from, to } of all) {
		const page = pages.get(to);
		const path = filePath(from.endsWith('/') ? `${from}index.html` : from);
		const target = withBase(config.base, to);
		const place = { title: page?.title ?? to, lang: page?.lang ?? site.lang };
		yield { path, content: html(target, { ...place, canonical: locate?.(to) }) };
	}
	// Some hosts obey a rule although there is a page.
	const taken = new Set(lists.map(({ url }) => url));
	for (const { branch } of subjectsOf(knowledge).all) taken.add(branch);
	const rules = all
		.filter(({ from }) => !taken.has(from) && !BRANCH.test(from))
		.slice(0, MOST_RULES)
		.map(({ from, to }) => `${withBase(config.base, from)} ${withBase(config.base, to)} 301\n`);
	if (rules.length > 0) yield { path: '_redirects', content: rules.join('') };
};

interface Place {
	readonly title: string;
	readonly lang: string;
	readonly canonical: string | undefined;
}

function html(target: string, { title, lang, canonical }: Place): string {
	const href = escapeHtml(target);
	const link = canonical ? `<link rel="canonical" href="${escapeHtml(canonical)}">` : '';
	return (
		`<!DOCTYPE html>\n<html lang="${escapeHtml(lang)}"><head><meta charset="utf-8">` +
		`<title>${escapeHtml(title)}</title><meta name="robots" content="noindex">${link}` +
		`<meta http-equiv="refresh" content="0; url=${href}">` +
		`<meta name="viewport" content="width=device-width, initial-scale=1"></head>` +
		`<body><p><a href="${href}">${escapeHtml(title)}</a></p></body></html>\n`
	);
}
