/**
 * What notes show from other sites. Nobody there is to learn who reads what: images come late and without
 * referrer, or, where the site asks first, wait behind a façade as sounds, films and frames do.
 */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { Finding, Place } from '../diagnostic.ts';
import { frameAddress } from '../frames.ts';
import type { Messages } from '../messages/messages.ts';
import type { BodyContext } from './context.ts';
import { h, text, walk } from './element.ts';

/** What is behind a façade. */
type Medium = 'image' | 'audio' | 'video';

const MEDIA: ReadonlyMap<string, Medium> = new Map([
	['img', 'image'],
	['audio', 'audio'],
	['video', 'video'],
]);

/** Whether an address leads to another site, as a browser reads it: without blanks and control characters. */
const isRemote = (address: unknown): address is string =>
	typeof address === 'string' &&
	// eslint-disable-next-line no-control-regex
	/^(?:[a-z][a-z\d+.-]*:|[\\/]{2})/i.test(address.replace(/[\u0000-\u0020]+/g, ''));

/** A browser ends shapes and formulas at the first HTML in them. */
const DRAWN = new Set(['svg', 'math']);

/** Leaves a frame in a drawing the plain link that it is, so that nothing is put into it. */
function plainFrames(drawing: Element): void {
	walk(drawing, (node) => {
		if (node.type === 'element' && hasClass(node, 'frame')) delete node.properties.className;
		return undefined;
	});
}

interface Settling {
	readonly ask: boolean;
	readonly say: Messages;
	readonly hosts: Map<string, Place>;
}

/**
 * Settles all that a tree shows from elsewhere, in place, and lists the hosts. What an embedded note shows has
 * been settled with that note and is listed where it is rendered.
 */
export function settleRemote(tree: Root, context: BodyContext, findings: Finding[]): void {
	const settling: Settling = {
		ask: context.site.remoteMedia === 'ask',
		say: context.say,
		hosts: new Map(),
	};
	let place: Place = { line: 1, column: 1 };
	walk(tree, (node, index, parent) => {
		if (node.type !== 'element') return undefined;
		place = node.position?.start ?? place;
		if (hasClass(node, 'transclusion')) return 'skip';
		if (DRAWN.has(node.tagName)) plainFrames(node);
		return settle(node, { index, parent, place }, settling);
	});
	for (const [host, at] of settling.hosts) findings.push(remoteMedia(host, at, settling.ask));
}

interface Spot {
	readonly index: number;
	readonly parent: Root | Element;
	readonly place: Place;
}

function settle(
	node: Element,
	{ index, parent, place }: Spot,
	settling: Settling,
): 'skip' | undefined {
	const { ask, hosts, say } = settling;
	if (node.tagName === 'a' && hasClass(node, 'frame')) settleFrame(node, say);
	if (!ask && HOLDERS.test(node.tagName)) reserve(node);
	const around = node.tagName === 'img' && isPicture(parent) ? childSources(parent) : [];
	const sources = MEDIA.has(node.tagName)
		? [...remoteSources(node), ...around.filter(isRemote)]
		: [];
	for (const source of sources) if (!hosts.has(hostOf(source))) hosts.set(hostOf(source), place);
	if (ask && node.tagName === 'a') partLink(node, { index, parent }, settling);
	if (ask && node.tagName === 'picture') dropRemote(node, 'srcSet');
	if (sources.length === 0) return undefined;
	if (!ask) {
		if (node.tagName !== 'img') dropTracks(node);
		else {
			node.properties.referrerPolicy = 'no-referrer';
			settleBadge(node);
			if (parent.type === 'root' && isAlone(parent, node)) keepRoom(node);
		}
		return undefined;
	}
	const own = ownSource(node);
	if (own !== undefined && !isRemote(own)) {
		keepOwn(node);
		return undefined;
	}
	parent.children[index] = facade(node, settling);
	return 'skip';
}

const hasClass = ({ properties: { className } }: Element, name: string): boolean =>
	Array.isArray(className) && className.includes(name);

const isPicture = (node: Root | Element): node is Element =>
	node.type === 'element' && node.tagName === 'picture';

const childSources = ({ children }: Element): string[] =>
	children.flatMap((child) =>
		child.type === 'element' ? [child.properties.src, child.properties.srcSet].flatMap(listed) : [],
	);

const listed = (value: unknown): string[] =>
	typeof value === 'string' ? value.split(/[\s,]+/).filter(Boolean) : [];

/** Every address of another site that a medium may fetch. */
function remoteSources(node: Element): string[] {
	const { src, poster, srcSet } = node.properties;
	return [...[src, poster].filter(isRemote), ...listed(srcSet), ...childSources(node)].filter(
		isRemote,
	);
}

/** The address that a medium is known by. */
function ownSource(node: Element): string | undefined {
	const { src } = node.properties;
	return typeof src === 'string' ? src : childSources(node)[0];
}

/** Of a medium that the site has itself, only what others have goes. */
function keepOwn(node: Element): void {
	const { properties } = node;
	if (isRemote(properties.poster)) delete properties.poster;
	if (listed(properties.srcSet).some(isRemote)) delete properties.srcSet;
	dropRemote(node, 'src');
}

function dropRemote(node: Element, name: 'src' | 'srcSet'): void {
	node.children = node.children.filter(
		(child) => child.type !== 'element' || !listed(child.properties[name]).some(isRemote),
	);
}

/** A film of another site is fetched when it is played, and nothing else of it. */
function dropTracks(node: Element): void {
	node.properties.preload = 'none';
	node.children = node.children.filter(
		(child) =>
			child.type !== 'element' || child.tagName !== 'track' || !isRemote(child.properties.src),
	);
}

const HOLDERS = /^(?:p|div|figure|section|article|td|li|dd)$/;
/** CSS pixels: what is less wide may as well be an icon. */
const WIDE = 300;

/** An image alone on its line keeps room for itself before anybody knows how large it is. */
function reserve(holder: Root | Element): void {
	const [only, ...more] = holder.children.filter(isImage);
	if (!only || more.length > 0 || !isAlone(holder, only)) return;
	keepRoom(only);
}

function keepRoom(only: RootContent): void {
	const image =
		only.type === 'element' && only.tagName === 'a' ? only.children.find(isImage) : only;
	if (image?.type !== 'element' || image.tagName !== 'img') return;
	const { src, width, height } = image.properties;
	if (!isRemote(src) || height !== undefined || BADGE.test(src)) return;
	const icon = width !== undefined && !(Number(width) >= WIDE);
	if (!icon) image.properties.className = ['remote-image'];
}

/** An image, or a link around one. */
function isImage(node: RootContent): boolean {
	if (node.type !== 'element') return false;
	return node.tagName === 'img' || (node.tagName === 'a' && node.children.some(isImage));
}

function isAlone(holder: Root | Element, node: RootContent): boolean {
	const at = (holder.children as readonly RootContent[]).indexOf(node);
	const before = holder.children[at - 1];
	const after = holder.children[at + 1];
	const ends =
		!before || isBreak(before) || (before.type === 'text' && endSpace(before.value).includes('\n'));
	const begins = !after || isBreak(after) || (after.type === 'text' && /^\s*\n/.test(after.value));
	const blank = (one: RootContent): boolean => one.type === 'text' && one.value.trim() === '';
	return (ends && begins) || holder.children.every((one) => one === node || blank(one));
}

/** Linear, unlike a pattern that looks for the end. */
const endSpace = (value: string): string => value.slice(value.trimEnd().length);

const isBreak = (node: RootContent): boolean => node.type === 'element' && node.tagName === 'br';

const BADGE = /shields\.io|badge|\/workflows\/|travis-ci|codecov/i;

/** A sign in a row of signs, all about as large. */
function settleBadge({ properties }: Element): void {
	const { src, width, height } = properties;
	if (width !== undefined || height !== undefined || !BADGE.test(String(src))) return;
	properties.className = ['remote-badge'];
}

/** A link inside of a link is none: what a link shows from elsewhere stands behind it. */
function partLink(link: Element, { index, parent }: Omit<Spot, 'place'>, settling: Settling): void {
	const behind: Element[] = [];
	walk(link, (node, at, within) => {
		if (node.type !== 'element' || !MEDIA.has(node.tagName)) return undefined;
		const src = ownSource(node);
		if (!isRemote(src)) return undefined;
		if (!settling.hosts.has(hostOf(src))) {
			settling.hosts.set(hostOf(src), node.position?.start ?? { line: 1, column: 1 });
		}
		behind.push(facade(node, settling));
		within.children[at] = text(nameOf(node, settling.say));
		return 'skip';
	});
	parent.children.splice(index + 1, 0, ...behind.flatMap((one) => [text(' '), one]));
}

/** A quiet box that names what it stands for and where that comes from; without scripts, a link to it. */
function facade(node: Element, { say }: Settling): Element {
	const { width, height, alt } = node.properties;
	const href = (ownSource(node) ?? '').trim().replace(/^[\\/]{2}/, 'https://');
	const link = h(
		'a',
		{
			className: ['remote-open'],
			href,
			rel: ['noreferrer'],
			dataRemote: MEDIA.get(node.tagName),
			dataWidth: numeral(width),
			dataHeight: numeral(height),
			dataAlt: typeof alt === 'string' && alt !== '' ? alt : undefined,
		},
		[text(say.loadFrom({ host: hostOf(href) }))],
	);
	const made = h('span', { className: ['remote'] }, [
		h('span', { className: ['remote-name'] }, [text(nameOf(node, say))]),
		text(' '),
		link,
	]);
	return node.position ? { ...made, position: node.position } : made;
}

const numeral = (size: unknown): string | undefined =>
	/^\d{1,5}$/.test(String(size)) ? String(size) : undefined;

const NAMES = { image: 'imageElsewhere', audio: 'soundElsewhere', video: 'filmElsewhere' } as const;

function nameOf(node: Element, say: Messages): string {
	const { alt, ariaLabel, title } = node.properties;
	const name = [alt, ariaLabel, title].find((one) => typeof one === 'string' && one.trim() !== '');
	return typeof name === 'string' ? name : say[NAMES[MEDIA.get(node.tagName) ?? 'image']];
}

/** A page that was to stand in a frame: opened in place where that is known to be possible. */
function settleFrame(link: Element, say: Messages): void {
	const { href } = link.properties;
	if (typeof href !== 'string' || link.properties.dataHost !== undefined) return;
	const said: ElementContent[] = link.children;
	const host = hostOf(href);
	link.properties.dataHost = host;
	link.properties.dataFrame = frameAddress(href);
	link.properties.rel = ['noreferrer'];
	const label = link.properties.dataFrame ? say.loadFrom({ host }) : say.openAt({ host });
	link.children = [
		h('span', { className: ['remote-name'] }, said),
		text(' '),
		h('span', { className: ['remote-host'] }, [text(label)]),
	];
}

/** `example.org` of an address; what has none is shown as it is, at a readable length. */
export const hostOf = (address: string): string =>
	/^\s*(?:[a-z][a-z\d+.-]*:)?[\\/]{0,2}(?:[^\\/?#@]*@)?([^\\/?#:\s]{1,100})/i
		.exec(address)?.[1]
		?.toLowerCase() ?? address.slice(0, 60);

/** Code of the finding that names a host. */
export const REMOTE_MEDIA = 'remote-media';

const remoteMedia = (host: string, { line, column }: Place, ask: boolean): Finding => ({
	level: 'info',
	code: REMOTE_MEDIA,
	line,
	column,
	message: ask
		? `Media of ${host} are fetched when a reader asks for them.`
		: `Media of ${host} are fetched from there when the page is read.`,
	hint: ask
		? 'Put the files into the vault to show them at once.'
		: 'Put the files into the vault, or write `remoteMedia: ask` in steelyard.config.yaml.',
});
