/**
 * When two names are the same. Authors write `Cold_Starts`, `cold-starts` and `Cold starts` and mean one note;
 * each function here forgives a little more than the one before.
 */

/**
 * Forgives letter case and Unicode form.
 *
 * @param text Any text.
 * @returns NFC, lower case, trimmed.
 */
export function foldCase(text: string): string {
	return text.trim().toLowerCase().normalize('NFC');
}

/**
 * Forgives case and the choice between space, `_` and `-`; `/` stays.
 *
 * @param text A name or path.
 * @returns The key that all its spellings share.
 */
export function foldName(text: string): string {
	return foldCase(text)
		.replace(/[\s_-]+/gu, ' ')
		.trim();
}

/**
 * Forgives punctuation and emoji as well. `+` and `#` stay, since C, C++ and C# are three things.
 * Space beside `/` and `#` does not count.
 *
 * @param text A title, heading or name.
 * @returns Words with single spaces; empty when the text has no letter or digit.
 */
export function foldLoose(text: string): string {
	return foldName(text.replace(/[^\p{L}\p{N}\p{M}\s_/+#-]+/gu, ' ')).replace(/ ?([/#]) ?/gu, '$1');
}

/**
 * Forgives everything but letters and digits, `+` and `#`: every generator makes the ids of headings in its own way.
 *
 * @param text A heading or its id.
 * @returns One word; empty when the text has no letter or digit.
 */
export function foldLetters(text: string): string {
	return foldCase(text).replace(/[^\p{L}\p{N}\p{M}+#]+/gu, '');
}
