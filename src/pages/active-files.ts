/** Files of a vault that may run code when a reader opens them: they speak in the name of the site. */
import { readFileSync } from 'node:fs';
import type { Diagnostic } from '../diagnostic.ts';
import type { Attachment } from '../vault/note.ts';
import type { Knowledge } from './site.ts';

const PAGE = /\.(?:html?|xhtml?|xht|shtml|mht(?:ml)?|xml|xslt?)$/i;
const DRAWING = /\.svg$/i;
/** What a drawing needs to run code; an image on a page never does, one that is opened by itself does. */
const CODE = /<script|<foreignobject|\bon[a-z]{3,20}\s*=|javascript:|<!ENTITY/i;
/** Bytes of a drawing that is read. */
const MOST = 4 * 1024 * 1024;

/** A warning for each published file that may run code. */
export function activeFiles({
	graph,
	vault,
}: Pick<Knowledge, 'graph' | 'vault'>): readonly Diagnostic[] {
	return graph.attachments.flatMap((path) => {
		const file = vault.attachments.get(path);
		const active = PAGE.test(path) || (DRAWING.test(path) && file && hasCode(file));
		return active ? [said(path)] : [];
	});
}

/** A drawing that cannot be read is none that can be published either. */
function hasCode({ file, size }: Attachment): boolean {
	if (size > MOST) return true;
	try {
		return CODE.test(readFileSync(file, 'latin1').replaceAll('\0', ''));
	} catch {
		return false;
	}
}

const said = (path: string): Diagnostic => ({
	level: 'warning',
	code: 'active-file',
	path,
	line: 1,
	column: 1,
	message: `${path} may run code in the name of the site when a reader opens it.`,
	hint: 'Look into it before you publish it, or give its words as a note and its picture as PNG.',
});
