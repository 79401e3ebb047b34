import { directionIn, messagesFor, type Messages } from '../messages/messages.ts';

/** What the parts of an article need besides their data. */
export interface Setting {
	/** From an address without base, as data has them, to the value of an `href`; not yet escaped. */
	readonly href: (url: string) => string;
	/** BCP 47 of the page, for dates. */
	readonly lang: string;
	/** Direction of the page. Default: that of its language. */
	readonly dir?: 'ltr' | 'rtl';
	/** What the interface says here; plain text, to be escaped. */
	readonly say: Messages;
}

/**
 * The setting of a page.
 * @param lang - BCP 47 of the page; without one, the site's.
 */
export function settingFor(
	href: Setting['href'],
	site: { readonly lang: string },
	lang = site.lang,
): Setting {
	return { href, lang, say: messagesFor(lang, site.lang) };
}

/** Language and direction of an element that holds only words of the interface, where they are not the page's. */
export function chromeAttributes({
	lang,
	dir = directionIn(lang),
	say,
}: Pick<Setting, 'lang' | 'dir' | 'say'>): Partial<Pick<Setting['say'], 'lang' | 'dir'>> {
	const [first] = lang.toLowerCase().split(/[-_]/);
	return {
		...(first !== say.lang && { lang: say.lang }),
		...(dir !== say.dir && { dir: say.dir }),
	};
}

/** {@link chromeAttributes} as HTML, with a space before each. */
export function chrome(setting: Pick<Setting, 'lang' | 'dir' | 'say'>): string {
	const { lang, dir } = chromeAttributes(setting);
	return (lang ? ` lang="${lang}"` : '') + (dir ? ` dir="${dir}"` : '');
}
