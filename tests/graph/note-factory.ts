/** Notes made by hand, so that what the graph does is tested without reading Markdown. */
import type { Claim, Fragment, Heading, Link } from '../../src/markdown/document.ts';
import { withoutNoteExtension } from '../../src/graph/paths.ts';
import type { Note, NoteId, Slug, Vault, VaultPath } from '../../src/vault/note.ts';

/** A link with all that a test does not care about filled in. */
export function link(target: string, given: Partial<Link> = {}): Link {
	return {
		syntax: 'wiki',
		target,
		fragment: undefined,
		label: undefined,
		role: 'mentions',
		place: { line: 1, column: 1 },
		heading: undefined,
		context: { before: '', label: target, after: '' },
		moment: undefined,
		...given,
	};
}

/** `#a#b` */
export function heading(...path: readonly string[]): Fragment {
	return { type: 'heading', path };
}

/** A claim with all that a test does not care about filled in. */
export function claim(text: string, given: Partial<Claim> = {}): Claim {
	return {
		id: 'claim-1',
		text,
		on: undefined,
		side: undefined,
		criterion: undefined,
		check: undefined,
		moment: undefined,
		line: 1,
		column: 1,
		...given,
	};
}

/** What a test says of a note. */
export interface Draft extends Partial<Omit<Note, 'id' | 'path' | 'slug' | 'document'>> {
	readonly slug?: string;
	readonly headings?: readonly string[];
	readonly blocks?: readonly string[];
	readonly claims?: readonly Claim[];
	readonly document?: Partial<Note['document']>;
}

/** A note at a path; its title is its file name. */
export function note(path: string, draft: Draft = {}): Note {
	const { slug, headings = [], blocks = [], claims = [], document, ...given } = draft;
	const id = withoutNoteExtension(path);
	return {
		path: path as VaultPath,
		id: id as NoteId,
		slug: (slug ?? id.toLowerCase()) as Slug,
		format: 'md',
		title: id.split('/').at(-1) ?? id,
		kind: 'note',
		date: undefined,
		updated: undefined,
		tags: [],
		aliases: [],
		description: undefined,
		image: undefined,
		lang: undefined,
		video: undefined,
		source: undefined,
		options: [],
		criteria: [],
		properties: {},
		frontmatter: {},
		links: [],
		body: '',
		digest: '',
		...given,
		document: {
			tree: { type: 'root', children: [] },
			titleLine: undefined,
			headings: headings.map(headingOf),
			links: given.links ?? [],
			tags: [],
			fields: [],
			blocks: new Set(blocks),
			moments: [],
			scenarios: [],
			computed: [],
			queries: [],
			claims,
			videos: [],
			components: [],
			excerpt: '',
			words: 0,
			findings: [],
			...document,
		},
	};
}

/** `## Two words` with the id that GitHub gives it. */
function headingOf(text: string): Heading {
	const id = text.toLowerCase().replaceAll(' ', '-');
	return { depth: 2, text, id, topLevel: true, line: 1, column: 1 };
}

/** A vault of notes and attachments. */
export function vault(notes: readonly Note[], attachments: readonly string[] = []): Vault {
	return {
		notes,
		partials: new Map(),
		attachments: new Map(
			attachments.map((path) => [
				path as VaultPath,
				{ path: path as VaultPath, file: '', size: 1 },
			]),
		),
		held: [],
		skipped: [],
		failed: [],
		diagnostics: [],
	};
}
