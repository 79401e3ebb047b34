/** The laid-out graph; a layout is kept until a link, a name or the way of laying out changes. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { atlasOf, type Atlas } from '../graph/atlas.ts';
import type { Graph } from '../graph/graph.ts';
import { layOut, type Layout, type Structure } from '../graph/layout.ts';
import { digestOf } from './digest.ts';

const FILE = 'graph-layout.json';

/** What a kept layout is for. */
export interface AtlasOptions {
	/** Absolute path of a folder that outlives the build. */
	readonly kept: string;
	/** Of the engine: another one lays out anew. */
	readonly version: string;
}

/** The atlas of a graph, laid out only where the kept layout is of another structure. */
export function readAtlas(graph: Graph, { kept, version }: AtlasOptions): Atlas {
	return atlasOf(graph, (structure) => {
		const digest = digestOf(version, JSON.stringify(structure));
		const known = keptLayout(join(kept, FILE), digest, structure);
		if (known) return known;
		const layout = layOut(structure);
		mkdirSync(kept, { recursive: true });
		writeFileSync(join(kept, FILE), JSON.stringify({ digest, layout }));
		return layout;
	});
}

/** A file that is absent, broken or of another structure gives none. */
function keptLayout(file: string, digest: string, { ids }: Structure): Layout | undefined {
	if (!existsSync(file)) return undefined;
	try {
		const known = JSON.parse(readFileSync(file, 'utf8')) as { digest: string; layout: Layout };
		const fits = [known.layout.x, known.layout.y].every(({ length }) => length === ids.length);
		return known.digest === digest && fits ? known.layout : undefined;
	} catch {
		return undefined;
	}
}
