/** A note's HTML from a few lines, through every room before `html`, without a disk. */
import type { ElementContent, Root } from 'hast';
import { raw } from 'hast-util-raw';
import { computeFigures } from '../../src/figures/figures.ts';
import { buildGraph } from '../../src/graph/build.ts';
import { renderBody, type Body } from '../../src/html/body.ts';
import type { BodySite } from '../../src/html/context.ts';
import { walk } from '../../src/html/element.ts';
import { vaultOf } from '../../src/vault/memory.ts';
import type { Note } from '../../src/vault/note.ts';

/** A vault in memory, ready to render under `/kb/`. */
export interface Fixture {
	readonly site: BodySite;
	readonly note: (path: string) => Note;
	readonly render: (path: string) => Body;
}

/** Path → content. */
export function siteOf(files: Readonly<Record<string, string>>): Fixture {
	const vault = vaultOf(files);
	const site = {
		graph: buildGraph(vault),
		figures: computeFigures(vault.notes),
		base: '/kb/',
		lang: 'en',
		today: '2025-03-29',
	};
	const note = (path: string): Note => {
		const found = vault.notes.find((one) => one.path === path);
		if (!found) throw new Error(`${path} is not published: ${JSON.stringify(vault.diagnostics)}`);
		return found;
	};
	return { site, note, render: (path) => renderBody(note(path), site) };
}

/** The body of `a.md` with this text, among other files. */
export const bodyOf = (text: string, others: Readonly<Record<string, string>> = {}): Body =>
	siteOf({ 'a.md': text, ...others }).render('a.md');

/** Its HTML on one line a block. */
export const htmlOf = (text: string, others: Readonly<Record<string, string>> = {}): string =>
	bodyOf(text, others).html.trim();

/** What a browser makes of HTML. */
export function parseHtml(html: string): Root {
	const tree = raw({ type: 'root', children: [{ type: 'raw', value: html }] });
	return tree.type === 'root' ? tree : { type: 'root', children: [tree] };
}

/** Every element of some HTML, as a browser sees it. */
export function elementsOf(html: string): Extract<ElementContent, { type: 'element' }>[] {
	const found: Extract<ElementContent, { type: 'element' }>[] = [];
	walk(parseHtml(html), (node) => {
		if (node.type === 'element') found.push(node);
		return undefined;
	});
	return found;
}

/** Every `id` of some HTML, in order. */
export const idsOf = (html: string): string[] =>
	elementsOf(html).flatMap(({ properties }) => properties.id?.toString() ?? []);
