/** The driver of this room: names → resolutions → what follows from them, each computed once for the vault. */
import type { Diagnostic, Finding } from '../diagnostic.ts';
import type { Link } from '../markdown/document.ts';
import type { Note, Vault, VaultPath } from '../vault/note.ts';
import { buildBacklinks } from './backlinks.ts';
import { buildMatrices } from './claims.ts';
import { buildGhosts } from './ghosts.ts';
import type { Graph, Resolution } from './graph.ts';
import { madeLink } from './made-link.ts';
import { compareText } from './paths.ts';
import { readQuery } from './query.ts';
import { resolveLink } from './resolve.ts';
import { buildTags } from './tags.ts';
import { findFile } from './target.ts';
import { reportMoments } from './video-report.ts';
import { buildTargetIndex, type LinkOptions, type TargetIndex } from './target-index.ts';

/**
 * Links the notes of a vault.
 *
 * @param vault As read; its own diagnostics are not repeated.
 * @param options What the vault's links mean.
 * @returns The graph; the same for the same notes, in whatever order they came.
 */
export function buildGraph(vault: Vault, options: LinkOptions = {}): Graph {
	const index = buildTargetIndex(vault, options);
	const notes = [...index.notes.values()];
	const { resolutions, partials, diagnostics } = resolveAll(index, vault);
	const { ghosts, diagnostics: missing } = buildGhosts(index, resolutions);
	const { matrices, diagnostics: misplaced } = buildMatrices(notes, resolutions);
	const linked = { notes: index.notes, resolutions };
	const times = notes.flatMap((note) => reportMoments(linked, note));
	return {
		notes: index.notes,
		partials,
		resolutions,
		backlinks: buildBacklinks(notes, resolutions),
		ghosts,
		tags: buildTags(notes),
		matrices,
		attachments: attachmentsOf(index, notes, resolutions),
		diagnostics: [...diagnostics, ...missing, ...misplaced, ...times].sort(byPlace),
	};
}

interface Resolutions {
	readonly resolutions: ReadonlyMap<Link, Resolution>;
	/** Those that a note shows. */
	readonly partials: ReadonlyMap<VaultPath, Note>;
	readonly diagnostics: readonly Diagnostic[];
}

function resolveAll(index: TargetIndex, vault: Vault): Resolutions {
	const resolutions = new Map<Link, Resolution>();
	const diagnostics: Diagnostic[] = [];
	const partials = new Map<VaultPath, Note>();
	const shown = [...index.notes.values()];
	for (const note of shown) {
		const findings: Finding[] = partials.has(note.path) ? [...note.document.findings] : [];
		for (const link of linksOf(note)) {
			if (resolutions.has(link)) continue;
			const resolved = resolveLink(index, note, link);
			resolutions.set(link, resolved.resolution);
			findings.push(...resolved.findings);
			const partial = partialOf(vault, resolved.resolution);
			if (!partial || partials.has(partial.path)) continue;
			partials.set(partial.path, partial);
			shown.push(partial);
		}
		for (const found of placed(note, countRepeated(findings))) diagnostics.push(found);
	}
	return { resolutions, partials, diagnostics };
}

const partialOf = ({ partials }: Vault, resolution: Resolution): Note | undefined =>
	resolution.status === 'partial' ? partials.get(resolution.path) : undefined;

/** What is wrong with the same target ten times in a note is said once. */
function countRepeated(findings: readonly Finding[]): readonly Finding[] {
	if (findings.length < 2) return findings;
	const counts = new Map<string, { first: Finding; count: number }>();
	for (const finding of findings) {
		const key = `${finding.code} ${finding.message}`;
		const known = counts.get(key);
		if (known) known.count += 1;
		else counts.set(key, { first: finding, count: 1 });
	}
	return [...counts.values()].map(({ first, count }) =>
		count === 1
			? first
			: {
					...first,
					message: `${first.message.replace(/\.$/u, '')} (${String(count)} times here).`,
				},
	);
}

/** The page that a claim belongs to is a link like any other, whether or not it stands in the list. */
function linksOf(note: Note): readonly Link[] {
	return [...note.links, ...note.document.claims.flatMap((claim) => claim.on ?? [])];
}

function placed(note: Note, findings: readonly Finding[]): readonly Diagnostic[] {
	return findings.map((finding) => ({ ...finding, path: note.path }));
}

function attachmentsOf(
	index: TargetIndex,
	notes: readonly Note[],
	resolutions: ReadonlyMap<Link, Resolution>,
): readonly VaultPath[] {
	const linked = [...resolutions.values()].flatMap((resolution) =>
		resolution.status === 'attachment' ? resolution.path : [],
	);
	const images = notes.flatMap((note) => imageOf(index, note) ?? []);
	return [...new Set([...linked, ...images])].sort(compareText);
}

function imageOf(index: TargetIndex, note: Note): VaultPath | undefined {
	if (note.image === undefined || URL.canParse(note.image)) return undefined;
	return findFile(index, readQuery(note, madeLink(note.image, 'image')))?.taken;
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
	return (
		compareText(a.path, b.path) ||
		a.line - b.line ||
		a.column - b.column ||
		compareText(a.code, b.code)
	);
}
