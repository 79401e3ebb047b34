import { expect, test } from 'vitest';
import { beam } from '../../src/article/beam.ts';
import { matrixTable } from '../../src/article/matrix.ts';
import { quotes } from '../../src/article/quotes.ts';
import { claim, matrix, setting, textOf } from './sample.ts';

const QUOTE = 'Servers 02:51 holds : 0.88 lies in 0.85–0.95.';

test('a claim is quoted with its note, moment and verdict', () => {
	const html = quotes([claim], setting);
	expect(textOf(html)).toBe(`It costs less. ${QUOTE}`);
	expect(html).toContain('<a class="note-link" data-kind="critique" href="/base/b/#claim-1">');
	expect(html).toContain('<span class="verdict" data-verdict="holds">holds</span>');
});

test('a claim without moment and verdict', () => {
	const { text, url, note } = claim;
	expect(textOf(quotes([{ text, url, note }], setting))).toBe('It costs less. Servers');
});

test('a table of options and criteria, with what is missing and what has no place', () => {
	const html = matrixTable(matrix, setting);
	expect(textOf(html)).toBe(
		'Side by side What the notes claim, quoted. 1 cell waits for a claim. Criterion serverless servers ' +
			`cost It costs less. ${QUOTE} Nobody has written on servers and cost yet. ` +
			'Write a claim &gt; [!claim] … Begin the note in the repository ' +
			'To fill a cell, write a [!claim] callout in any note that links here, with side:: and criterion:: named as above. ' +
			`Claims without a place in the table It is quieter. ${QUOTE}`,
	);
	expect(html).toContain('<td data-option="servers" class="gap">');
	expect(html).toContain('<td data-option="serverless"><div');
});

test('a full table asks for nothing', () => {
	const filled = { claims: [claim], more: 0 };
	const rows = [{ criterion: 'cost', cells: [filled, filled] }];
	const html = matrixTable({ ...matrix, rows, unplaced: [] }, setting);
	expect(html).toContain('<caption>What the notes claim, quoted.</caption>');
	expect(html).toMatch(/<\/table><\/section>$/);
});

test('a crowded cell folds what is beyond its first claims', () => {
	const claims = Array.from({ length: 6 }, () => claim);
	const cells = [
		{ claims, more: 3 },
		{ claims: claims.slice(0, 4), more: 0 },
	];
	const html = matrixTable({ ...matrix, rows: [{ criterion: 'cost', cells }] }, setting);
	expect(textOf(html.slice(html.indexOf('<details>'), html.indexOf('</details>')))).toBe(
		`5 more claims It costs less. ${QUOTE} It costs less. ${QUOTE} 3 more claims`,
	);
	expect(html.split('<details>')).toHaveLength(2);
});

test('a cell beyond the options stands for no option', () => {
	const html = matrixTable({ ...matrix, options: [] }, setting);
	expect(html).toContain(
		'<td data-option="" class="gap"><div><p>Nobody has written on <bdi></bdi> and <bdi>cost</bdi> yet.',
	);
});

test.each([
	[0, '0', 'M300 30v12'],
	[0.5, '2', 'M400 30v12'],
	[-1, '-4', 'M100 30v12'],
	[9, '4', 'M500 30v12'],
])('a tilt of %f turns the beam by %s degrees', (tilt, angle, weight) => {
	const html = beam({ ...matrix, tilt }, setting);
	expect(html).toContain(`rotate(${angle} 300 30)`);
	expect(html).toContain(`d="${weight}"`);
});

test('the beam says what it shows', () => {
	expect(textOf(beam(matrix, setting))).toBe(
		'serverless servers The computed verdicts lean clearly towards servers. 2 claims, 2 checked by calculation.',
	);
	expect(beam({ ...matrix, options: [] }, setting)).toContain('<span></span><span></span>');
});
