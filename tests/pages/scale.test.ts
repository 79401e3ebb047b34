/** Nothing on a page grows with the vault: the same hub and the same ghost among 60 and among 600 notes. */
import { expect, test } from 'vitest';
import { sheetOf } from '../../src/article/sheet.ts';
import { ghostPages } from '../../src/pages/ghost-page.ts';
import { sheets } from '../../src/pages/sheets.ts';
import { knowledgeOf, pageOf } from './knowledge.ts';

function measure(count: number) {
	const notes = Object.fromEntries(
		Array.from({ length: count }, (_, n) => {
			const number = String(10_000 + n);
			const text = `---\ntitle: Thing ${number} so\n---\n\n[[hub]] [[The ghost]] [[own ${number}]] and the great hub.\n`;
			return [`n/${number}.md`, text];
		}),
	);
	const map = Object.keys(notes).map((path) => `- [[${path.slice(2, -3)}]]`);
	const hub = { 'hub.md': '---\naliases: [the great hub]\n---\n', 'map.md': map.join('\n') };
	const knowledge = knowledgeOf({ ...hub, ...notes });
	const ghosts = ghostPages(knowledge);
	const pages = [...sheets(knowledge, ghosts, new Set())];
	const sizes = pages.map((page) => sheetOf(page, { lang: 'en' }, (url) => url).main.length);
	const sizeOf = (path: string): number => JSON.stringify(pageOf(knowledge, path)).length;
	return {
		hub: sizeOf('hub.md'),
		map: sizeOf('map.md'),
		ghost: Math.max(...ghosts.map((ghost) => JSON.stringify(ghost).length)),
		ghosts: ghosts.length,
		largest: Math.max(...sizes),
		mentions: pages.filter(({ type }) => type === 'mentions').length,
	};
}

test('a hub, a map of everything and a ghost are as large in a large vault as in a small one', () => {
	const [small, large] = [measure(60), measure(600)];
	for (const page of ['hub', 'map', 'ghost'] as const) {
		expect(Math.abs(large[page] - small[page])).toBeLessThan(200);
	}
	expect(large.largest).toBeLessThan(60_000);
	expect(large.ghosts).toBe(601);
	expect(large.mentions).toBe(12);
}, 60_000);
