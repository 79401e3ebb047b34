/** A rendered knowledge base in memory, and the files that an output makes of it. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atlasOf } from '../../src/graph/atlas.ts';
import { layOut } from '../../src/graph/layout.ts';
import { renderNotes } from '../../src/loader/notes.ts';
import type { Output, Published } from '../../src/outputs/output.ts';
import { costPages } from '../../src/pages/cost-pages.ts';
import { ghostData } from '../../src/pages/ghost-page.ts';
import { listPages } from '../../src/pages/list-pages.ts';
import { siteData } from '../../src/pages/site-page.ts';
import { knowledgeOf } from '../pages/knowledge.ts';

/** Path → content; options as a person writes them. */
export function publishedOf(
	files: Readonly<Record<string, string>>,
	options: Readonly<Record<string, unknown>> = {},
): Published {
	const knowledge = knowledgeOf(files, options);
	const lists = listPages(knowledge);
	const { notes } = renderNotes({
		knowledge,
		lists: new Map(lists.map((list) => [list.url, list])),
		version: '1',
		shells: true,
		known: new Map(),
	});
	const ghosts = [...knowledge.graph.ghosts.values()].map((ghost) => ghostData(knowledge, ghost));
	const cache = join(tmpdir(), 'steelyard-no-such-cache');
	const atlas = atlasOf(knowledge.graph, layOut);
	const models = costPages(knowledge);
	const site = siteData(knowledge, lists);
	return { knowledge, atlas, site, lists, ghosts, models, notes, cache };
}

/** Path → text of every file. */
export async function filesOf(
	output: Output,
	published: Published,
): Promise<ReadonlyMap<string, string>> {
	const files = new Map<string, string>();
	for await (const { path, content } of output(published)) {
		files.set(
			path,
			typeof content === 'string' ? content : Buffer.from(content).toString('latin1'),
		);
	}
	return files;
}
