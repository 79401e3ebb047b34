/** `.base` of Obsidian: views over the vault's files, in YAML. The note has a heading for each view. */
import type { Heading as HeadingNode, RootContent } from 'mdast';
import type { Place } from '../diagnostic.ts';
import type { Heading, Query } from '../markdown/document.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import { parseYaml } from '../yaml.ts';
import type { FileNote } from './file-note.ts';
import { slugSegment } from './slug.ts';

const START: Place = { line: 1, column: 1 };

/** A base as a note: its views, one below the other; a text that is no base is shown as it is. */
export function readBaseFile(text: string): FileNote {
	const views = viewsOf(text);
	const queries = views.map(({ place }, view): Query => ({ ...question(text, place), view }));
	const asked = queries.length > 0 ? queries : [question(text, START)];
	const headings = headingsOf(views);
	const nodes = asked.flatMap((query, index): RootContent[] => {
		const heading = headings[index];
		const node = { type: 'query', value: text, query, shown: undefined } as const;
		return [...(heading ? [headingNode(heading)] : []), { ...node, position: positionOf(query) }];
	});
	const empty = parseMarkdown('', { format: 'md', firstLine: 1 });
	const excerpt = views.map(({ name }) => name).join(', ');
	const tree = { ...empty.tree, children: nodes };
	return { body: excerpt, document: { ...empty, tree, headings, queries: asked, excerpt } };
}

interface View {
	readonly name: string;
	readonly place: Place;
}

const question = (text: string, place: Place): Query => ({
	language: 'base',
	text,
	inline: false,
	view: undefined,
	...place,
});

function viewsOf(text: string): readonly View[] {
	const { value, places } = parseYaml(text);
	const views = typeof value === 'object' && value !== null && 'views' in value ? value.views : [];
	if (!Array.isArray(views)) return [];
	return (views as unknown[]).map((view, index) => {
		const named =
			typeof view === 'object' && view !== null && 'name' in view ? view.name : undefined;
		const name = typeof named === 'string' && named.trim() !== '' ? named.trim() : undefined;
		return {
			name: name ?? `View ${String(index + 1)}`,
			place: places.get(`views.${String(index)}`) ?? START,
		};
	});
}

function headingsOf(views: readonly View[]): readonly Heading[] {
	const taken = new Map<string, number>();
	return views.map(({ name, place }) => {
		const slug = slugSegment(name);
		const count = (taken.get(slug) ?? 0) + 1;
		taken.set(slug, count);
		const id = count === 1 ? slug : `${slug}-${String(count)}`;
		return { depth: 2, text: name, id, topLevel: true, ...place };
	});
}

const headingNode = ({ text, id, ...place }: Heading): HeadingNode => ({
	type: 'heading',
	depth: 2,
	children: [{ type: 'text', value: text }],
	data: { hProperties: { id } },
	position: positionOf(place),
});

const positionOf = ({ line, column }: Place): NonNullable<HeadingNode['position']> => ({
	start: { line, column },
	end: { line, column },
});
