/** A query of Tasks as its instructions, one a line, with the asking note's own names and properties filled in. */
import type { Note } from '../vault/note.ts';

const MAX_LENGTH = 20_000;
const LOOKS = 'explain';

/** What the presets of the plugin stand for; those about looks change nothing here. */
const PRESETS: Readonly<Record<string, string>> = {
	this_file: 'path includes {{query.file.path}}',
	this_folder: 'folder includes {{query.file.folder}}',
	this_root: 'root includes {{query.file.root}}',
	hide_date_fields: LOOKS,
	hide_non_date_fields: LOOKS,
	hide_query_elements: 'hide backlink',
	hide_everything: 'hide backlink',
	just_the_description: 'hide backlink',
};
const PRESET = /^[ \t]*preset[ \t]+(\w{1,60})[ \t]*$/gm;
const PLACEHOLDER =
	/\{\{[ \t]*query\.file\.([\w.]{1,60})(?:\(['"]([^'"\n]{1,100})['"]\))?[ \t]*\}\}/g;

/** Instructions without comments; a line that ends with a backslash goes on in the next. */
export function instructionsOf(text: string, note: Note): readonly string[] {
	return text
		.slice(0, MAX_LENGTH)
		.replace(/(?<!\\)\\\n[ \t]*/g, ' ')
		.replace(PRESET, (whole, name: string) =>
			Object.hasOwn(PRESETS, name) ? (PRESETS[name] ?? whole) : whole,
		)
		.replace(PLACEHOLDER, (whole, name: string, key: string | undefined) =>
			key === undefined ? (nameOf(note, name) ?? whole) : propertyOf(note, name, key),
		)
		.split('\n')
		.map((line) => line.trim().replace(/[ \t]+/g, ' '))
		.filter((line) => line !== '' && !line.startsWith('#'));
}

function nameOf({ path }: Note, name: string): string | undefined {
	const file = path.split('/').at(-1) ?? '';
	const names: Readonly<Record<string, string>> = {
		path,
		pathwithoutextension: path.replace(/\.[^./]+$/, ''),
		root: path.includes('/') ? `${path.split('/')[0] ?? ''}/` : '/',
		folder: `${path.split('/').slice(0, -1).join('/')}/`,
		filename: file,
		filenamewithoutextension: file.replace(/\.[^.]+$/, ''),
	};
	const key = name.toLowerCase();
	return Object.hasOwn(names, key) ? names[key] : undefined;
}

function propertyOf({ frontmatter }: Note, name: string, key: string): string {
	const value = Object.hasOwn(frontmatter, key) ? frontmatter[key] : undefined;
	if (name.toLowerCase() === 'hasproperty') return String(value !== undefined);
	const list: readonly unknown[] = Array.isArray(value) ? value : [value];
	return list
		.filter((one) => typeof one === 'string' || typeof one === 'number')
		.map(String)
		.join(', ');
}
