import { describe, expect, test } from 'vitest';
import { htmlOf, idsOf } from './render.ts';

const flat = (html: string): string => html.replaceAll('\n', '');

describe('callouts', () => {
	test('have a title, or the name of their type', () => {
		expect(flat(htmlOf('> [!info] A *word*\n> body'))).toBe(
			'<div class="callout" data-callout="info"><p class="callout-title">A <em>word</em></p>' +
				'<div class="callout-body"><p>body</p></div></div>',
		);
		expect(htmlOf('> [!WARNING]')).toBe(
			'<div class="callout" data-callout="warning"><p class="callout-title">Warning</p></div>',
		);
	});

	test('nest, and fold where the author says so', () => {
		expect(flat(htmlOf('> [!tip]- Closed\n> > [!bug]+ Open\n> > deep'))).toBe(
			'<details class="callout" data-callout="tip"><summary class="callout-title"><span class="callout-kind">Tip</span> Closed</summary>' +
				'<div class="callout-body">' +
				'<details class="callout" data-callout="bug" open><summary class="callout-title"><span class="callout-kind">Bug</span> Open</summary>' +
				'<div class="callout-body"><p>deep</p></div></details></div></details>',
		);
	});

	test('stand beside the text, and keep what else their head says', () => {
		expect(htmlOf('> [!note|right wide] T')).toMatch(
			/^<div class="callout callout-side-end" data-callout="note" data-callout-metadata="wide">/,
		);
		expect(htmlOf('!!! tip inline "T" {#x}\n    b')).toMatch(
			/^<div class="callout callout-side-start" data-callout="tip" id="x">/,
		);
	});

	test('of an unknown type are named by it; those that only place have no title', () => {
		expect(htmlOf('> [!see_my-notes]')).toContain('<p class="callout-title">See my notes</p>');
		expect(htmlOf('> [!cite]')).toContain('data-callout="quote"><p class="callout-title">Cite<');
		expect(htmlOf('> [!tldr]')).toContain('<p class="callout-title">TL;DR</p>');
		expect(htmlOf('> [!multi-column]\n> > [!blank]\n> > x')).not.toContain('callout-title');
	});

	test('have the block id that stands below them', () => {
		expect(htmlOf('> [!tip] T\n> x\n\n^one')).toContain('data-callout="tip" id="block-one"');
		expect(htmlOf('> [!tip] T ^two\n> x')).toContain('data-callout="tip" id="block-two"');
	});

	test('come from admonitions too; an empty title means none', () => {
		expect(htmlOf('!!! danger "Mind"\n    it')).toContain(
			'<p class="callout-title"><span class="callout-kind">Danger</span> Mind</p>',
		);
		expect(htmlOf('!!! note ""\n    it')).not.toContain('callout-title');
	});
});

const TRADEOFF = {
	't.md': '---\nkind: tradeoff\noptions: [servers, serverless]\ncriteria: [cost]\n---\n# Which?',
	's.md': '```scenario\nid: s\nmodel: bill\n```\n',
};
const CLAIM = [
	'---',
	'videoId: dQw4w9WgXcQ',
	'---',
	'> [!claim] Costs **less**',
	'> on:: [[t]]  side:: servers  criterion:: cost',
	'> check:: s.total in 8..9',
	'> source:: [00:02:51]',
].join('\n');

describe('claims', () => {
	test('say where they belong, when they were said and whether they hold', () => {
		const html = htmlOf(CLAIM, TRADEOFF);
		expect(html).toContain('<div class="callout claim" data-callout="claim" id="claim-1">');
		expect(html).toContain(
			'<p class="callout-title"><span class="visually-hidden">Claim </span>Costs <strong>less</strong></p>',
		);
		expect(html).toContain('<a class="note-link" data-kind="tradeoff" href="/kb/t/">Which?</a>');
		expect(html).toContain('<span class="claim-side">servers</span>');
		expect(html).toContain('<span class="claim-criterion">cost</span>');
		expect(html).toMatch(
			/<span class="verdict" data-verdict="holds-if">[^<]+<\/span> <span class="claim-check">s.total is \$8.60/,
		);
		expect(html).not.toContain('check::');
	});

	test('are the place that the list of moments leads to', () => {
		expect(idsOf(htmlOf(CLAIM, TRADEOFF))).toEqual(['video-dQw4w9WgXcQ', 'claim-1', 't-171']);
	});

	test('that fail say so; without a video the moment is a time', () => {
		const failing = CLAIM.replace('8..9', '1..2').replace('videoId: dQw4w9WgXcQ\n', 'title: x\n');
		const html = htmlOf(failing, TRADEOFF);
		expect(html).toContain('data-verdict="fails"');
		expect(html).toContain('<time class="moment" id="t-171">00:02:51</time>');
	});

	test('in an embed have no id', () => {
		const html = htmlOf('![[c]]', { ...TRADEOFF, 'c.md': CLAIM });
		expect(html).toContain('claim-facts');
		expect(idsOf(html)).toEqual([]);
	});
});
