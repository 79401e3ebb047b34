/** Short digests for the content store. */
import { createHash } from 'node:crypto';

/** SHA-256 of some texts, in order, hexadecimal. */
export function digestOf(...texts: readonly string[]): string {
	const hash = createHash('sha256');
	for (const text of texts) hash.update(text).update('\0');
	return hash.digest('hex');
}
