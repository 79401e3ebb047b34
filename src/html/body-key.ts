/**
 * Everything that a body's HTML depends on, as text: the note's own bytes, what its links resolve to, the
 * notes it embeds and the numbers it shows. Two bodies with one key are the same.
 */
import type { Link } from '../markdown/document.ts';
import type { Note } from '../vault/note.ts';
import type { BodySite } from './context.ts';
import { linkHref } from './link.ts';
import { collect, type BodyContext } from './context.ts';

/** The key of a note's body. */
export const bodyKey = (note: Note, site: BodySite): string => key(note, site, []);

function key(note: Note, site: BodySite, trail: readonly string[]): string {
	const context: BodyContext = {
		site,
		note,
		trail: [note.id],
		embeddedAt: undefined,
		collected: collect(),
	};
	const { document } = note;
	return [
		note.digest,
		note.slug,
		note.title,
		note.kind,
		note.video?.id ?? '',
		...note.links.map((link) => linkKey(context, link, [...trail, note.id])),
		...document.computed.map((wanted) => JSON.stringify(site.figures.computed.get(wanted) ?? null)),
		...document.claims.map((claim) => JSON.stringify(site.figures.verdicts.get(claim) ?? null)),
		...document.scenarios.map((scenario) => JSON.stringify(scenario)),
	].join('\n');
}

function linkKey(context: BodyContext, link: Link, trail: readonly string[]): string {
	const resolution = context.site.graph.resolutions.get(link);
	const target =
		resolution && 'note' in resolution ? context.site.graph.notes.get(resolution.note) : undefined;
	const own = `${resolution?.status ?? ''} ${linkHref(context, link) ?? ''}`;
	const named = target ? ` ${target.kind} ${target.title}` : '';
	const embedded =
		link.syntax === 'embed' && target && trail.length < 5 && !trail.includes(target.id)
			? `\n${key(target, context.site, trail)}`
			: '';
	return own + named + embedded;
}
