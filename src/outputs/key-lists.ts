/** The list of keys in every language of the interface, for the page to fetch when it is asked for. */
import { keyList } from '../article/keys.ts';
import { LANGUAGES, messagesFor } from '../messages/messages.ts';
import type { Output, SiteFile } from './output.ts';

/** One file a language. */
export const keyLists: Output = function* (): Iterable<SiteFile> {
	for (const lang of Object.keys(LANGUAGES)) {
		const { dir } = messagesFor(lang);
		const content = JSON.stringify({ lang, dir, html: keyList(messagesFor(lang)) });
		yield { path: `_keys/${lang}.json`, content };
	}
};
