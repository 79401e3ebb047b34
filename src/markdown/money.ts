/**
 * Which `$…$` is a formula. Prices and shell variables use the same sign, so the rule is Pandoc's (no blank inside
 * the dollars, no digit behind them) and one about money: what begins with a digit and goes on in words is a price.
 */

/** What stands between two dollars, and the characters around them. */
export interface Dollars {
	readonly content: string;
	/** The character before the first dollar; empty at the start of a text. */
	readonly before: string;
	/** The character behind the last dollar. */
	readonly after: string;
}

const COMMAND = /\\[A-Za-z]/;
const SIGN = /\\[A-Za-z,;:!{}|]|\^|_\{|=/;
const INDEX = /(?<![\w$])[A-Za-z]_[A-Za-z0-9](?!\w)/;
const ALNUM = /[\p{L}\p{N}]/u;
const LATIN = /[A-Za-z0-9]/;
const TEXT_GROUP = /\\(?:text[a-z]{0,6}|mbox|mathrm|operatorname\*?)\s?\{[^{}]*\}|\\[A-Za-z]+/g;
const TWO_WORDS = /(?<!\p{L})\p{L}{2,}[,.;:!?]?\s+\p{L}{2,}/u;
const WORD = /\p{L}{3,}/u;
const SUFFIXED_PRICE = /^[\d.,]+\s?(?:k|m|b|bn|mn|tn|mm)?\b[^=^_\\]*\s\p{L}{2,}/iu;
/** `n` of `$n$th`, `x_i` of `$x_i$s`. */
const SYMBOL = /^[\p{L}\d](?:[_^](?:\{\w{1,9}\}|\w))*'*$/u;
/** Characters. No formula that anybody writes into a line is longer. */
export const LONGEST = 2000;

/** True where two single dollars enclose a formula. */
export function isFormula({ content, before, after }: Dollars): boolean {
	if (content === '' || content.length > LONGEST) return false;
	if (/^[\d{$]/.test(after)) return false;
	const plain = !COMMAND.test(content);
	if (/^\s|\s$/.test(content)) return !plain && !content.includes('\n') && !isProse(content);
	if (content.length === 1) return ALNUM.test(content) || (isApart(before) && isApart(after));
	if (plain && LATIN.test(before)) return false;
	if (plain && LATIN.test(after) && !SYMBOL.test(content)) return false;
	if (plain && content.startsWith('(') && after === '(') return false;
	if (plain && /["`]|\n|^\{|^[/:;,.]|[:;/]$/.test(content)) return isSure(content);
	return /^\d/.test(content) ? !isMoney(content) : !isProse(content);
}

/** True where the text between two double dollars is a formula: `the id $$ is not $$` is none. */
export function isDisplay(content: string): boolean {
	if (/^\s*[,;:.!?)]/.test(content)) return false;
	return content.length <= LONGEST && /[\p{L}\p{N}\\]/u.test(content) && !isProse(content);
}

/** True where a text between escaped brackets, as in `\(x\)`, is a formula and no remark. */
export function isBracketed(content: string): boolean {
	const trimmed = content.trim();
	if (trimmed === '' || trimmed.length > LONGEST || isProse(trimmed)) return false;
	if (COMMAND.test(trimmed) || /[\^_=<>]|&[lg]t;/.test(trimmed)) return true;
	return /^[A-Za-z](?:[+\-*/, ]+[A-Za-z\d])*'*$/.test(trimmed);
}

/** True where a text between `\[` and `\]` is: those are also escaped brackets, mostly around words. */
export function isBracketedDisplay(content: string): boolean {
	if (/<\/?[A-Za-z]/.test(content) || !isBracketed(content)) return false;
	return isSure(content) || (/[<>]/.test(content) && !WORD.test(content));
}

/** True where a text holds signs that only formulas have. */
export function isSure(content: string): boolean {
	if (COMMAND.test(content)) return true;
	const signs = /[\^=]|_\{/.test(content) || INDEX.test(content);
	return signs && !/["`]/.test(content) && !isProse(content);
}

/** A blank, the end of a text or a stop. */
const isApart = (neighbour: string): boolean => /^[\s.,;:!?()]?$/.test(neighbour);

function isMoney(content: string): boolean {
	if (COMMAND.test(content)) return false;
	return WORD.test(content) || SUFFIXED_PRICE.test(content);
}

/** Two words in a row, outside of `\text{…}`, and no sign of a formula. */
function isProse(content: string): boolean {
	if (!ALNUM.test(content)) return /^[^\\]*$/.test(content) && content.includes(' ');
	const bare = content.replaceAll(TEXT_GROUP, '\u00D7');
	return TWO_WORDS.test(bare) && !SIGN.test(content);
}
