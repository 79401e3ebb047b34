/** What scripts say, in the language that the interface of this page speaks. */
import {
	readWords,
	wordsUrl,
	writeWords,
	type Words,
	type WrittenWords,
} from '../../messages/browser.ts';
import { href } from '../href.ts';

/** Fetches the words; where they cannot be had, the scripts speak English. */
export async function loadWords(): Promise<Words> {
	const lang = document.documentElement.dataset['words'] ?? 'en';
	const written = await fetchWords(href(wordsUrl(lang))).catch(english);
	return readWords(written);
}

async function fetchWords(url: string): Promise<WrittenWords> {
	const response = await fetch(url);
	if (!response.ok) throw new Error(`${url}: ${String(response.status)}`);
	return (await response.json()) as WrittenWords;
}

async function english(): Promise<WrittenWords> {
	const { en } = await import('../../messages/en.ts');
	return writeWords({ lang: 'en', dir: 'ltr' }, en);
}
