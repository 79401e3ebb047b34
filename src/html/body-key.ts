/**
 * Everything that a body's HTML depends on, as text: the note's own bytes, what its links resolve to, the
 * notes it embeds and the numbers it shows. Two bodies with one key are the same.
 */
import { languagesIn } from '../highlight/languages.ts';
import type { Link } from '../markdown/document.ts';
import { channelOf, homeOf, videoOf } from '../graph/video.ts';
import type { Note } from '../vault/note.ts';
import { renderBody } from './body.ts';
import { hostContext, SECRET, type BodyContext, type BodySite } from './context.ts';
import { MAX_DEPTH } from './embed.ts';
import { linkHref } from './link.ts';

/** The key of a note's body. */
export function bodyKey(note: Note, site: BodySite): string {
	const notes = new Set([note]);
	let newest = [note];
	for (let depth = 0; depth <= MAX_DEPTH; depth++) {
		const found = new Set(newest.flatMap((one) => embeddedIn(one, site)));
		newest = [...found].filter((one) => !notes.has(one));
		for (const one of newest) notes.add(one);
	}
	const keys = [...notes].map((one) => ownKey(one, site, note));
	const asks = [...notes].some(({ document }) => document.queries.length > 0);
	return [...keys, ...(asks ? [answersKey(note, site)] : [])].join('\n\n');
}

/** What queries find can change with any note of the vault: only the body itself tells. */
function answersKey(note: Note, site: BodySite): string {
	const { html, findings } = renderBody(note, site);
	return html.replaceAll(SECRET, '') + JSON.stringify(findings);
}

function embeddedIn(note: Note, { graph }: BodySite): Note[] {
	return note.links.flatMap((link) => {
		const shows =
			link.syntax === 'embed' || link.syntax === 'image' || link.target.startsWith('((');
		const resolution = shows ? graph.resolutions.get(link) : undefined;
		if (resolution?.status === 'partial') return graph.partials.get(resolution.path) ?? [];
		if (!resolution || !('note' in resolution)) return [];
		const also = resolution.status === 'found' ? (resolution.also ?? []) : [];
		return [resolution.note, ...also].flatMap((id) => graph.notes.get(id) ?? []);
	});
}

function ownKey(note: Note, site: BodySite, host: Note): string {
	const { document } = note;
	const context = { ...hostContext(host, site), note };
	return [
		note.digest,
		note.slug,
		note.title,
		note.kind,
		videoKey(note, site),
		...note.links.map((link) => linkKey(context, link)),
		...document.computed.map((wanted) => JSON.stringify(site.figures.computed.get(wanted) ?? null)),
		...document.claims.map((claim) => JSON.stringify(site.figures.verdicts.get(claim) ?? null)),
		...document.scenarios.map((scenario) => JSON.stringify(scenario)),
		...pricesKey(note, site),
		...(languagesIn([document.tree]).length > 0 ? (site.highlighter?.grammars ?? []) : []),
	].join('\n');
}

/** What a calculator says depends on besides its inputs. */
function pricesKey({ document }: Note, { figures, models, pricesMaxAge }: BodySite): string[] {
	const asks = document.scenarios.length > 0 || document.components.length > 0;
	return asks ? [JSON.stringify([figures.priceList, models, pricesMaxAge])] : [];
}

/** What other notes say of the videos that a note shows. */
function videoKey(note: Note, { graph }: BodySite): string {
	const own = videoOf(graph, note);
	const shown = new Set(note.document.videos.map(({ videoId }) => videoId));
	const homes = [...(own ? shown.add(own.id) : shown)].map((id) => {
		const home = homeOf(graph, id);
		return home && [home.title, channelOf(home), home.video?.lasts];
	});
	return own || homes.length > 0 ? JSON.stringify([own, homes]) : '';
}

function linkKey(context: BodyContext, link: Link): string {
	const resolution = context.site.graph.resolutions.get(link);
	const picture =
		resolution?.status === 'attachment' && context.site.pictures?.get(resolution.path);
	if (picture) return JSON.stringify([linkHref(context, link), picture]);
	const target =
		resolution && 'note' in resolution ? context.site.graph.notes.get(resolution.note) : undefined;
	const own = `${resolution?.status ?? ''} ${linkHref(context, link) ?? ''}`;
	if (!target || !resolution || !('note' in resolution)) {
		return resolution?.status === 'missing' && resolution.swapped ? `${own} swapped` : own;
	}
	const { range, swapped } = resolution;
	const how = range || swapped ? JSON.stringify([range, swapped]) : '';
	return `${own} ${target.kind} ${target.title} ${how}`;
}
