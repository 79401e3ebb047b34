/** What a site is called. */
import type { Knowledge } from './site.ts';

const ROLES =
	/^(?:home ?page|home|index|start(?: ?page| here)?|main ?page|welcome|read ?me|startseite|accueil|inicio|início|главная|首页|主页|ホーム)[!.]?$/iu;

/** A title that every home page may have says nothing about the site. */
const isRole = (title: string): boolean => ROLES.test(title.trim());

const titles = new WeakMap<Knowledge, string>();

/** The title that a person chose, else the home page's, else the folder's. */
export function siteTitle(knowledge: Knowledge): string {
	const known = titles.get(knowledge);
	if (known !== undefined) return known;
	const { config, graph } = knowledge;
	const home = [...graph.notes.values()].find((note) => note.slug === '');
	const title = config.titled || !home || isRole(home.title) ? config.title : home.title;
	titles.set(knowledge, title);
	return title;
}
