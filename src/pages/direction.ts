/** Which way a note's script runs. */
import type { Note } from '../vault/note.ts';

const RTL_LANGUAGES = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'sd', 'ug', 'yi', 'dv', 'ckb']);
const RTL = /[\u0590-\u08FF\uFB1D-\uFDCF\uFDF0-\uFEFC]/;
const LETTER = /\p{L}/u;

/** By the note's language; where it names none, by the first letter of its title. */
export function directionOf(note: Note, siteLang: string): 'ltr' | 'rtl' {
	const lang = (note.lang ?? '').split('-')[0] ?? '';
	if (lang !== '') return RTL_LANGUAGES.has(lang.toLowerCase()) ? 'rtl' : 'ltr';
	const first = LETTER.exec(note.title)?.[0];
	if (first !== undefined) return RTL.test(first) ? 'rtl' : 'ltr';
	return RTL_LANGUAGES.has(siteLang.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}
