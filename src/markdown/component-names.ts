/** What the components of Starlight, Docusaurus, Nextra, Mintlify and their relatives mean, by name. */
import { KINDS } from './liquid-names.ts';

/** What stands in for a component. */
export type StandIn =
	| 'box'
	| 'details'
	| 'tab'
	| 'card'
	| 'link'
	| 'code'
	| 'image'
	| 'video'
	| 'text'
	| 'icon'
	| 'step'
	| 'transparent';

const table = (entries: Readonly<Record<StandIn, string>>): ReadonlyMap<string, StandIn> =>
	new Map(
		Object.entries(entries).flatMap(([what, names]) =>
			names.split(' ').map((name): [string, StandIn] => [name, what as StandIn]),
		),
	);

const NAMES = table({
	box: 'aside callout admonition alert message banner hint blockquotecallout infobox panel notice highlightbox',
	details:
		'accordion accordionitem details disclosure expandable collapse collapsible spoiler dropdown toggle faqitem',
	tab: 'tabitem tab tabs.tab codetab tabpanel tabs.item',
	card: 'card cards.card linkcard contentcard imagecard featurecard feature',
	link: 'linkbutton button link a anchor navlink pagelink readmore cta',
	code: 'code codeblock codesnippet',
	image: 'image img picture imagezoom themedimage zoomimage figure screenshot',
	video: 'youtube liteyoutube youtubeembed youtubevideo video lite-youtube reactplayer',
	text: 'badge kbd tag chip label pill term highlight mark tooltip abbr version',
	icon: 'icon emoji icons svg avatar spacer br hr',
	step: 'step steps.step',
	transparent:
		'tabs steps stepper cardgrid cardgroup cards columns column col row grid filetree fragment center frame codegroup codetabs tabgroup accordiongroup tablist tabpanels section container box div span wrapper figcaption bleed content main',
});

/** Arranges what it holds. */
const WRAPPER = /(?:grid|group|wrapper|container|layout|provider|preview)$/;

/** @returns `undefined` for a component that nobody knows. */
export function standInOf(name: string): StandIn | undefined {
	const folded = name.toLowerCase();
	const known = NAMES.get(folded) ?? (KINDS.has(folded) ? 'box' : undefined);
	return known ?? (WRAPPER.test(folded) ? 'transparent' : undefined);
}
