/** Which way a note's script runs. */
import { directionIn } from '../messages/messages.ts';
import type { Note } from '../vault/note.ts';

const RTL = /[\u0590-\u08FF\uFB1D-\uFDCF\uFDF0-\uFEFC]/;
const LETTER = /\p{L}/u;

/** By the note's language; where it names none, by the first letter of its title. */
export function directionOf(note: Note, siteLang: string): 'ltr' | 'rtl' {
	if (note.lang !== undefined && note.lang !== '') return directionIn(note.lang);
	const first = LETTER.exec(note.title)?.[0];
	if (first !== undefined) return RTL.test(first) ? 'rtl' : 'ltr';
	return directionIn(siteLang);
}
