import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { drawCard } from '../../src/outputs/card-picture.ts';
import { cards } from '../../src/outputs/cards.ts';
import type { Card } from '../../src/pages/card.ts';
import { filesOf, publishedOf } from './published.ts';

const CARD: Card = {
	kind: 'tradeoff',
	kindName: 'Trade-off',
	title: 'Servers or serverless?',
	site: 'Notes',
	tags: ['cost'],
	tilt: 0.5,
};
const folder = mkdtempSync(join(tmpdir(), 'cards-'));

afterAll(() => {
	rmSync(folder, { recursive: true, force: true });
});

describe('a card', () => {
	test('is the same picture of 1200 by 630 whenever it is drawn', async () => {
		const [one, two] = [await drawCard(CARD), await drawCard(CARD)];
		expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
		const { width, height, format } = await sharp(one).metadata();
		expect([width, height, format]).toEqual([1200, 630, 'png']);
		expect(one.length).toBeLessThan(100_000);
	});

	test('shows what it is about: title, kind, tags and tilt each change it', async () => {
		const plain = Buffer.from(await drawCard(CARD));
		const others: Partial<Card>[] = [
			{ title: 'Other' },
			{ kind: 'note' },
			{ tags: [] },
			{ tilt: 0 },
		];
		for (const other of others) {
			expect(plain.equals(Buffer.from(await drawCard({ ...CARD, ...other })))).toBe(false);
		}
	});

	test('leaves out a text whose letters no font here has, instead of drawing boxes', async () => {
		const without = Buffer.from(await drawCard({ ...CARD, title: undefined, tags: [] }));
		for (const title of ['日本語のタイトル', 'عنوان', 'Half 日本']) {
			const drawn = Buffer.from(await drawCard({ ...CARD, title, tags: ['コスト'] }));
			expect(drawn.equals(without)).toBe(true);
		}
	});

	test('speaks the scripts of its face and drops emoji', async () => {
		const missing = Buffer.from(await drawCard({ ...CARD, title: undefined }));
		for (const title of ['Žluťoučký', 'Серверы', 'Διακομιστές', 'Máy chủ']) {
			expect(missing.equals(Buffer.from(await drawCard({ ...CARD, title })))).toBe(false);
		}
		const bare = Buffer.from(await drawCard({ ...CARD, title: 'Idea' }));
		expect(bare.equals(Buffer.from(await drawCard({ ...CARD, title: '💡 Idea 👩‍💻' })))).toBe(true);
	});
});

describe('cards of a site', () => {
	const files = {
		'a.md': '[[b]]\n',
		'b.md': 'x',
		'c.md': 'x',
		't.md': '---\nkind: tradeoff\n---\n',
	};
	const options = { site: 'https://example.org', title: 'Notes', cards: 2 };

	test('are of trade-offs and of what is linked most; the others share one a kind', async () => {
		const published = publishedOf(files, options);
		const urlOf = new Map(published.notes.map(({ id, data }) => [id, data.card?.url]));
		expect(new Set(urlOf.values()).size).toBe(3);
		expect(urlOf.get('a')).toBe(urlOf.get('c'));
		const alt = (id: string) => published.notes.find((note) => note.id === id)?.data.card?.alt;
		expect(alt('b')).toBe('b — Note — Notes');
		expect(alt('a')).toBe('Note — Notes');
		const made = await filesOf(cards, { ...published, cache: folder });
		const named = [...urlOf.values(), published.site.card?.url];
		expect(new Set(made.keys())).toEqual(new Set(named.map((url) => url?.slice(1))));
	});

	test('are kept from build to build, and forgotten when no page names them', async () => {
		const kept = () => readdirSync(join(folder, 'cards')).length;
		expect(kept()).toBe(4);
		await filesOf(cards, { ...publishedOf(files, { ...options, cards: 0 }), cache: folder });
		expect(kept()).toBe(3);
	});

	test('are none by option, and where the site does not know its address', async () => {
		for (const other of [{ ...options, cards: false }, { title: 'Notes' }]) {
			const published = publishedOf(files, other);
			expect(published.notes.some(({ data }) => data.card)).toBe(false);
			expect((await filesOf(cards, { ...published, cache: folder })).size).toBe(0);
		}
	});
});
