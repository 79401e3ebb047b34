/** Resolves one link of a small vault. */
import type { Finding } from '../../src/diagnostic.ts';
import type { Resolution } from '../../src/graph/graph.ts';
import { resolveLink } from '../../src/graph/resolve.ts';
import { buildTargetIndex, type LinkOptions } from '../../src/graph/target-index.ts';
import type { Link } from '../../src/markdown/document.ts';
import { note, vault, type Draft } from './note-factory.ts';

/** A link and the vault around it. */
export interface Case {
	/** Path of the note that links; `from.md` unless told. */
	readonly from?: string;
	readonly link: Link;
	readonly notes: Readonly<Record<string, Draft>>;
	readonly files?: readonly string[];
	readonly options?: LinkOptions;
}

/** Where the link leads, and what is said about it. */
export function resolve({
	from = 'from.md',
	link,
	notes,
	files = [],
	options = {},
}: Case): Resolution & {
	codes: string[];
	findings: readonly Finding[];
} {
	const source = note(from, notes[from]);
	const others = Object.entries(notes).filter(([path]) => path !== from);
	const all = [source, ...others.map(([path, draft]) => note(path, draft))];
	const index = buildTargetIndex(vault(all, files), options);
	const { resolution, findings } = resolveLink(index, source, link);
	return { ...resolution, codes: findings.map(({ code }) => code), findings };
}

/** Id of the note, path of the file, or else the status. */
export function leadsTo(given: Case): string {
	const resolution = resolve(given);
	if ('note' in resolution) return resolution.note;
	return 'path' in resolution ? resolution.path : resolution.status;
}
