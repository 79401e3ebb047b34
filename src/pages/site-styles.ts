/** The stylesheet of the site itself: a file of the vault, linked behind those of the theme. */
import type { Diagnostic } from '../diagnostic.ts';
import type { Attachment, VaultPath } from '../vault/note.ts';
import type { Knowledge } from './site.ts';

/** Where it is looked for when nobody says where it is. */
export const SITE_STYLES = 'steelyard.css';

/** The file; undefined where the vault has none. */
export function siteStyles({
	config,
	vault,
}: Pick<Knowledge, 'config' | 'vault'>): Attachment | undefined {
	return vault.attachments.get((config.styles ?? SITE_STYLES) as VaultPath);
}

/** A stylesheet that the options name and the vault has not. */
export function stylesMissing(knowledge: Pick<Knowledge, 'config' | 'vault'>): Diagnostic[] {
	const { styles } = knowledge.config;
	if (styles === undefined || siteStyles(knowledge)) return [];
	return [
		{
			level: 'error',
			code: 'styles-missing',
			path: styles,
			line: 1,
			column: 1,
			message: `The option styles names ${styles}, which is not in the vault.`,
			hint: `Give its path from the vault's root, or name the file ${SITE_STYLES} and leave the option out.`,
		},
	];
}
