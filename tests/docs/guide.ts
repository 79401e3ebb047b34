/** The guide: notes written by hand, each an example of what it explains. */
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { customProperties } from './custom-properties.ts';
import { documentFields } from './document-fields.ts';

const FOLDER = fileURLToPath(new URL('guide/', import.meta.url));

/** One page of the guide. */
export interface GuidePage {
	/** Name of its file without the extension; its address below `/guide/`. */
	readonly name: string;
	readonly title: string;
	/** One sentence. */
	readonly about: string;
}

/** In the order of the index; what stands below comes last, by name. */
const FIRST = [
	'kinds-and-roles',
	'links',
	'trade-off-pages',
	'numbers',
	'video-notes',
	'graph',
	'look',
	'beside-the-pages',
	'keys-and-languages',
	'privacy',
	'a-preview-keeps-the-thread',
];

/** All pages. Throws, with the name, where one has no title or description. */
export function readGuide(): readonly GuidePage[] {
	const names = readdirSync(FOLDER)
		.map((file) => file.replace(/\.md$/, ''))
		.sort();
	const rest = names.filter((name) => !FIRST.includes(name));
	return [...FIRST, ...rest].map(readPage);
}

function readPage(name: string): GuidePage {
	const [, head = ''] = readFileSync(join(FOLDER, `${name}.md`), 'utf8').split(/^---$/m);
	const { title, description } = parse(head) as Readonly<Record<string, unknown>>;
	if (typeof title !== 'string' || typeof description !== 'string') {
		throw new Error(`guide/${name}.md needs a title and a description.`);
	}
	return { name, title, about: description };
}

/** Writes the guide into the vault below `folder`, with the lists that come out of the sources. */
export function writeGuide(folder: string): void {
	cpSync(FOLDER, join(folder, 'guide'), { recursive: true });
	const lists = { look: customProperties(), 'search-servers': documentFields() };
	for (const [name, list] of Object.entries(lists)) {
		const file = join(folder, 'guide', `${name}.md`);
		writeFileSync(file, `${readFileSync(file, 'utf8')}\n${list}\n`);
	}
}
