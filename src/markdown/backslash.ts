/** Backslashes in source text. */

/** Whether the character at this offset stands behind a backslash that is none itself. */
export function isEscaped(text: string, at: number): boolean {
	let backslashes = 0;
	while (text.charAt(at - 1 - backslashes) === '\\') backslashes += 1;
	return backslashes % 2 === 1;
}
