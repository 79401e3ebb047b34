/**
 * Regular expressions out of notes. They are strangers' programs: only those are run that must end soon, on any
 * text; all others are refused.
 */
import { refuse } from './fault.ts';

const MAX_PATTERN = 200;
/** Characters of a text that are looked at. */
const MAX_TEXT = 500;
/** Quantifiers in one pattern; each may try every length. */
const MAX_QUANTIFIERS = 4;
const MAX_UNBOUNDED = 2;

/** Tests a text; longer ones are cut. */
export type TextTest = (text: string) => boolean;

/** `/pattern/flags` as a test; gives up on patterns that could run long. */
export function readPattern(written: string): TextTest {
	const expression = compile(written);
	return (text) => expression.test(text.slice(0, MAX_TEXT));
}

/** The same as an expression, for replacing. */
export function compile(written: string): RegExp {
	const match = /^\/(.*)\/([a-z]*)$/is.exec(written.trim());
	const [, pattern = written, flags = ''] = match ?? [];
	if (!isTame(pattern)) {
		refuse(
			`The pattern “${pattern.slice(0, 60)}” is not run: it may take very long`,
			'Write it without repeated groups and with few of * + ? { }.',
		);
	}
	try {
		return new RegExp(pattern, flags.replace(/[^iu]/g, ''));
	} catch {
		return refuse(`“${pattern.slice(0, 60)}” is no regular expression`, 'Mend the pattern.');
	}
}

/** No repeated groups, no references back, few repetitions. */
function isTame(pattern: string): boolean {
	if (pattern.length > MAX_PATTERN) return false;
	const bare = pattern.replace(/\\[^1-9kpP]/g, 'x').replace(/\[[^\]]*\]/g, 'x');
	if (/\\[1-9k]|\)[*+?{]|\(\?</.test(bare)) return false;
	const repeats = bare.replace(/\(\?[:=!]/g, '(').match(/[*+?]|\{\d*,?\d*\}/g) ?? [];
	const unbounded = repeats.filter((one) => /^(?:[*+]|\{\d*,\})$/.test(one));
	const large = repeats.some((one) => /\d{3}/.test(one));
	return !large && repeats.length <= MAX_QUANTIFIERS && unbounded.length <= MAX_UNBOUNDED;
}
