/** Whether the words of a note are on its page: the check of what got lost that knows nothing of any syntax. */
import { basename } from 'node:path';
import { withoutMachineWords } from './machine-words.ts';

/** A character of a script without blanks between words is a word; elsewhere a run of letters and digits is. */
const WORD =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}]\p{M}*)+/gu;
/** What authors hide on purpose, and what machines read: not to be expected on a page. */
const PRIVATE =
	/^\uFEFF?---\r?\n[\s\S]*?\n(?:---|\.\.\.)[ \t]*$|^\+\+\+\r?\n[\s\S]*?\n\+\+\+[ \t]*$|<!--[\s\S]*?-->|%%[\s\S]*?%%|<(?:script|style)\b[\s\S]*?<\/(?:script|style)>|<\/?[a-z][^<>]*>/gim;
/** Numbers of lists, names of blocks, types of callouts, sizes of images, the layout of columns. */
const MARKS =
	/\[![\w-]+\](?=[+-]?(?:[ \t]|$))|\|\d+(?:x\d+)?(?=\]\])|^[ \t>]*\d{1,3}[.)](?=[ \t])|[ \t]\^[\w-]+[ \t]*$|^[ \t>]*(?:-{3}|={3}) ?[a-z-]*column[a-z-]*\b.*$|^[ \t>]*```[ \t]*column-settings\b[\s\S]*?^[ \t>]*```/gm;
/** Where links by reference lead; their words stand where the links are. */
const DEFINITION =
	/^[ \t>]*\[(?!\^)[^[\]\n]{1,200}\]:[ \t]+\S+(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*$/gm;
/** Where a link leads inside the vault is no text where it has a label. */
const TARGET = /(?<!!)\[\[[^[\]|\n]*\||(?<=[^!]\[[^[\]\n]*\])\((?![a-z]+:)[^()\n]*\)/g;

/** Marks of bold text inside a word. */
const INSIDE_WORD = /(?<=\p{Alphabetic})\*{1,3}(?=\p{Alphabetic})/gu;

/** How often each word occurs, case-folded; blanks in addresses part words as well. */
function countWords(text: string): Map<string, number> {
	const counts = new Map<string, number>();
	for (const [word] of text.replaceAll('%20', ' ').normalize('NFKC').toLowerCase().matchAll(WORD)) {
		counts.set(word, (counts.get(word) ?? 0) + 1);
	}
	return counts;
}

/** Words of a source that its page does not show. */
export interface WordLoss {
	/** Words of the source. */
	readonly words: number;
	/** Of these, occurrences that the page does not have. */
	readonly lost: number;
	/** Some of the lost words. */
	readonly examples: readonly string[];
}

/** Compares a note's source with all text of its page. */
export function lostWords(source: string, page: string): WordLoss {
	const forReaders = withoutMachineWords(source.replace(MARKS, ' ').replace(DEFINITION, ' '));
	const wanted = countWords(
		forReaders.replace(PRIVATE, ' ').replace(TARGET, ' ').replace(INSIDE_WORD, ''),
	);
	const shown = countWords(page);
	let words = 0;
	let lost = 0;
	const examples: string[] = [];
	for (const [word, times] of wanted) {
		const missing = Math.max(0, times - (shown.get(word) ?? 0));
		words += times;
		lost += missing;
		if (missing > 0) examples.push(missing > 1 ? `${word} ×${String(missing)}` : word);
	}
	return { words, lost, examples: examples.slice(0, 40) };
}

/** Keys of a canvas whose values are written for readers. */
const SHOWN = new Set(['text', 'label', 'url', 'file', 'subpath']);

/** A fence that asks the vault something, in quotes and lists too, and an inline query. */
const QUERY =
	/^([> \t]*(?:[-*+][ \t]+)?)(`{3,}|~{3,})[ \t]*(?:dataview|tasks|base)[ \t]*$[\s\S]*?^[> \t]*\2[`~]*[ \t]*$/gim;
const INLINE_QUERY = /(?<!`)`=[^`\n]+`(?!`)/g;

/** Only answers and refusals are shown in these; what a query says is not expected beside its answer. */
const ANSWER = /<(?:div|figure) class="query"/g;

/**
 * What a reader may expect to see of a note: not the sources of its queries, where its page has an answer or
 * refusal for each.
 */
export function withoutAnswered(path: string, source: string, html: string): string {
	const answers = html.match(ANSWER)?.length ?? 0;
	if (/\.base$/i.test(path)) return answers > 0 ? '' : source;
	const asked = source.match(QUERY)?.length ?? 0;
	return asked > answers ? source : source.replace(QUERY, ' ').replace(INLINE_QUERY, ' ');
}

/** What a reader may expect to see of a file: of a canvas the texts and names in its JSON, else all of it. */
export function expectedText(path: string, source: string): string {
	if (!/\.canvas$/i.test(path)) return source;
	const texts: string[] = [];
	try {
		JSON.parse(source, (key, value: unknown) => {
			if (!SHOWN.has(key) || typeof value !== 'string') return value;
			texts.push(key === 'file' ? basename(value, '.md') : value);
			return value;
		});
	} catch {
		return source;
	}
	return texts.join('\n\n');
}
