/** `git clone <repository>`: words in angle brackets that stand for something, and are no elements of HTML. */
import type { Html, Nodes } from 'mdast';
import { report, offsetOf, type Reading } from './reading.ts';

/** A name, and words that are no attributes with values. */
const BARE = /^<\/?[A-Za-z][\w-]*(?:\s+[\w-]+)*\s*>$/;
const ELEMENTS: ReadonlySet<string> = new Set(
	[
		'a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink',
		'blockquote body br button canvas caption center cite code col colgroup command content data',
		'datalist dd del details dfn dialog dir div dl dt element em embed fencedframe fieldset',
		'figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html',
		'i iframe image img input ins isindex kbd keygen label legend li link listing main map mark',
		'marquee math menu menuitem meta meter multicol nav nextid nobr noembed noframes noscript object',
		'ol optgroup option output p param picture plaintext portal pre progress q rb rbc rp rt rtc ruby',
		's samp script search section select selectedcontent shadow slot small source spacer span strike',
		'strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr',
		'track tt u ul var video wbr xmp animate circle defs desc ellipse filter g line lineargradient',
		'marker mask path pattern polygon polyline radialgradient rect set stop symbol text tspan use',
		'mi mn mo mrow msub msup mfrac mtext annotation semantics',
	].flatMap((line) => line.split(' ')),
);

/** What is known of a note's tags, found at the first question. */
interface Known {
	/** Lower-case names that have an end tag. */
	readonly closed: ReadonlySet<string>;
	/** Lower-case names that have an attribute somewhere. */
	readonly attributed: ReadonlySet<string>;
	readonly told: Set<string>;
}

const KNOWN = new WeakMap<Reading, Known>();

function knownOf(reading: Reading): Known {
	const known = KNOWN.get(reading);
	if (known) return known;
	const found: Known = {
		closed: namesIn(reading, /<\/([A-Za-z][\w-]{0,50})/g),
		attributed: namesIn(reading, /<([A-Za-z][\w-]{0,50})[ \t]+[\w-]{1,50}=/g),
		told: new Set(),
	};
	KNOWN.set(reading, found);
	return found;
}

const namesIn = ({ text }: Reading, tags: RegExp): ReadonlySet<string> =>
	new Set([...text.matchAll(tags)].map(([, name = '']) => name.toLowerCase()));

/**
 * @param name Lower-case name of a tag.
 * @param value The tag.
 * @param reading The note; a name with a hyphen or an attribute is a component's where the note closes it.
 * @returns Whether no browser knows it and it says nothing but words.
 */
export function isPlaceholder(name: string, value: string, reading: Reading): boolean {
	if (name === '' || ELEMENTS.has(name) || !BARE.test(value)) return false;
	const { closed, attributed } = knownOf(reading);
	return !closed.has(name) || !(name.includes('-') || attributed.has(name));
}

/** The tag as the text that its author sees; each is reported once. */
export function placeholder(node: Html, reading: Reading): readonly Nodes[] {
	const { told } = knownOf(reading);
	if (!node.value.startsWith('</') && !told.has(node.value)) {
		told.add(node.value);
		report(reading, {
			level: 'info',
			code: 'html-unknown',
			message: `${node.value} is no element of HTML; it is shown as text.`,
			hint: `Write \`${node.value}\` as code, or \\${node.value}.`,
			at: offsetOf(node),
		});
	}
	const text = { type: 'text', value: node.value } as const;
	return [node.position ? { ...text, position: node.position } : text];
}
