/** Makes the links that a note's meanings find, and keeps them in the order of the note. */
import type { PhrasingContent, Text } from 'mdast';
import type { Place } from '../diagnostic.ts';
import type { Context, Link } from './document.ts';
import type { LinkTarget } from './link-target.ts';
import type { WikiLinkNode } from './nodes.ts';
import type { Draft, Reading } from './reading.ts';

const NO_CONTEXT: Context = { before: '', label: '', after: '' };

/** What is known of a link where it stands; its context is filled in when its block is complete. */
export interface NewLink {
	readonly syntax: Link['syntax'];
	readonly to: LinkTarget;
	readonly label: string | undefined;
	/** Offset in the masked source. */
	readonly at: number;
}

/** Adds a link to the note's. */
export function addLink(reading: Reading, { syntax, to, label, at }: NewLink): Draft<Link> {
	const place: Place = reading.placeAt(at);
	const link: Draft<Link> = {
		syntax,
		target: to.target,
		fragment: to.fragment,
		label,
		role: 'mentions',
		place,
		heading: reading.heading,
		context: NO_CONTEXT,
		moment: undefined,
	};
	reading.links.push(link);
	if (to.malformed) {
		reading.findings.push({
			level: 'warning',
			code: 'malformed-address',
			...place,
			message: `The address \u201C${to.target}\u201D has a % that encodes nothing; it is taken as written.`,
			hint: 'Write a literal percent sign as %25, or the character itself.',
		});
	}
	return link;
}

/** The node of a link with its visible label. */
export function linkNode(link: Link, children: PhrasingContent[]): WikiLinkNode {
	return { type: 'wikiLink', link, children };
}

/** A text node. */
export function textNode(value: string): Text {
	return { type: 'text', value };
}
