/** What the scripts of a page say, one small file a language. */
import { wordsUrl, writeWords } from '../messages/browser.ts';
import { LANGUAGES, messagesFor } from '../messages/messages.ts';
import type { SiteFile } from './output.ts';

/** The words of every language that the interface speaks. */
export function* words(): Generator<SiteFile> {
	for (const [lang, entries] of Object.entries(LANGUAGES)) {
		const content = JSON.stringify(writeWords(messagesFor(lang), entries));
		yield { path: wordsUrl(lang).slice(1), content };
	}
}
