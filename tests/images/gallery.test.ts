import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildGraph } from '../../src/graph/build.ts';
import { readGallery } from '../../src/images/gallery.ts';
import { COPIES, imageCopies, type Gallery } from '../../src/images/picture.ts';
import { vaultOf } from '../../src/vault/memory.ts';
import type { Vault, VaultPath } from '../../src/vault/note.ts';

let dir: string;
beforeEach(() => {
	dir = mkdtempSync(join(tmpdir(), 'steelyard-gallery-'));
});
afterEach(() => {
	rmSync(dir, { recursive: true, force: true });
});

/** A vault whose attachments lie on disk. */
function vaultWith(text: string, files: Readonly<Record<string, Uint8Array>>): Vault {
	const names = Object.fromEntries(Object.keys(files).map((path) => [path, 'x']));
	const vault = vaultOf({ 'a.md': text, ...names });
	const attachments = new Map(
		Object.entries(files).map(([path, bytes]) => {
			const file = join(dir, path);
			writeFileSync(file, bytes);
			return [path as VaultPath, { path: path as VaultPath, file, size: bytes.length }];
		}),
	);
	return { ...vault, attachments };
}

async function read(vault: Vault, copies = true): Promise<Gallery> {
	const place = { folder: join(dir, 'cache'), copies };
	return readGallery({ vault, graph: buildGraph(vault) }, place);
}

const noise = (width: number, height: number) =>
	sharp({
		create: {
			width,
			height,
			channels: 3,
			background: 'red',
			noise: { type: 'gaussian', mean: 120, sigma: 30 },
		},
	});

const sizes = ({ pictures }: Gallery): Record<string, unknown> =>
	Object.fromEntries(
		[...pictures].map(([path, { width, height, widths }]) => [path, [width, height, ...widths]]),
	);

describe('an image of the vault', () => {
	test('is measured in every format, the right way up; only still ones have copies', async () => {
		const frames = await sharp(
			[await noise(30, 20).png().toBuffer(), await noise(30, 20).png().toBuffer()],
			{
				join: { animated: true },
			},
		)
			.gif()
			.toBuffer();
		const ico = new Uint8Array(22);
		ico.set([0, 0, 1, 0, 1, 0, 32, 16]);
		const bmp = new Uint8Array(26);
		bmp.set([0x42, 0x4d]);
		new DataView(bmp.buffer).setInt32(18, 7, true);
		new DataView(bmp.buffer).setInt32(22, -5, true);
		const vault = vaultWith(
			'![a](turned.jpg) ![b](b.png) ![[c.webp]] <img src="d.avif"> ![e](e.gif) ![f](f.svg) ![g](g.ico) ![h](h.bmp)',
			{
				'turned.jpg': await noise(1300, 700).withMetadata({ orientation: 6 }).jpeg().toBuffer(),
				'b.png': await noise(900, 300).png().toBuffer(),
				'c.webp': await noise(400, 300).webp().toBuffer(),
				'd.avif': await noise(64, 48).avif({ effort: 0 }).toBuffer(),
				'e.gif': frames,
				'f.svg': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 180"/>'),
				'g.ico': ico,
				'h.bmp': bmp,
			},
		);
		const gallery = await read(vault);
		expect(gallery.diagnostics).toEqual([]);
		expect(sizes(gallery)).toEqual({
			'turned.jpg': [700, 1300, 480],
			'b.png': [900, 300, 480, 800],
			'c.webp': [400, 300],
			'd.avif': [64, 48],
			'e.gif': [30, 20],
			'f.svg': [320, 180],
			'g.ico': [32, 16],
			'h.bmp': [7, 5],
		});
		const copies = imageCopies(gallery, join(dir, 'cache'));
		expect(copies.map(({ path }) => path.replace(/[\da-f]{16}/, 'x')).sort()).toEqual([
			`${COPIES}/x-480.webp`,
			`${COPIES}/x-480.webp`,
			`${COPIES}/x-800.webp`,
		]);
		const widths = await Promise.all(
			copies.map(async ({ file }) => (await sharp(file).metadata()).width),
		);
		expect(widths.sort((a, b) => a - b)).toEqual([480, 480, 800]);
		const turned = gallery.pictures.get('turned.jpg' as VaultPath);
		const { height, exif } = await sharp(
			join(dir, 'cache', `${turned?.digest ?? ''}-480.webp`),
		).metadata();
		expect([height, exif]).toEqual([891, undefined]);
	});

	test('that only a draft or a link names is not looked at', async () => {
		const bytes = await noise(20, 20).png().toBuffer();
		const vault = vaultWith('[a link](a.png)', { 'a.png': bytes });
		expect((await read(vault)).pictures.size).toBe(0);
		const draft = vaultWith('---\ndraft: true\n---\n![x](a.png)', { 'a.png': bytes });
		expect((await read(draft)).pictures.size).toBe(0);
	});

	test('that is broken is told at its first place, and no other suffers', async () => {
		const vault = vaultWith('# T\n\nx ![a](a.png) ![b](b.png)', {
			'a.png': Buffer.from('no image at all'),
			'b.png': await noise(20, 10).png().toBuffer(),
		});
		const gallery = await read(vault);
		expect(sizes(gallery)).toEqual({ 'b.png': [20, 10] });
		expect(gallery.diagnostics).toMatchObject([
			{ code: 'image-unreadable', level: 'warning', path: 'a.md', line: 3, column: 3 },
		]);
	});

	test('that is cut short is shown as far as it goes', async () => {
		const whole = await noise(700, 500).jpeg().toBuffer();
		const vault = vaultWith('![a](a.jpg)', { 'a.jpg': whole.subarray(0, whole.length / 2) });
		const gallery = await read(vault);
		expect(sizes(gallery)).toEqual({ 'a.jpg': [700, 500, 480] });
	});

	test('of too many pixels is measured, told and left alone', async () => {
		const huge = Buffer.from(await noise(8, 8).png().toBuffer());
		huge.writeUInt32BE(40_000, 16);
		huge.writeUInt32BE(30_000, 20);
		const gallery = await read(vaultWith('![a](a.png)', { 'a.png': huge }));
		expect(sizes(gallery)).toEqual({ 'a.png': [40_000, 30_000] });
		expect(gallery.diagnostics.map(({ code }) => code)).toEqual(['image-too-large']);
	});

	test('whose copies would be larger than itself has none', async () => {
		const flat = await sharp({
			create: { width: 900, height: 900, channels: 3, background: 'red' },
		})
			.png({ palette: true })
			.toBuffer();
		const gallery = await read(
			vaultWith('![a](a.png)', { 'a.png': flat.length > 400 ? flat : flat }),
		);
		const [picture] = gallery.pictures.values();
		const cached = readdirSync(join(dir, 'cache')).filter((name) => name.endsWith('.webp'));
		for (const width of picture?.widths ?? []) {
			const file = cached.find((name) => name.endsWith(`-${String(width)}.webp`)) ?? '';
			expect(statSync(join(dir, 'cache', file)).size).toBeLessThan(flat.length);
		}
	});
});

describe('a second build', () => {
	test('makes nothing again, and the same from nothing', async () => {
		const vault = vaultWith('![a](a.jpg)', { 'a.jpg': await noise(900, 600).jpeg().toBuffer() });
		const first = await read(vault);
		const cache = join(dir, 'cache');
		const copies = readdirSync(cache).filter((name) => name.endsWith('.webp'));
		const past = new Date('2001-01-01');
		for (const name of copies) utimesSync(join(cache, name), past, past);
		expect(await read(vault)).toEqual(first);
		for (const name of copies) expect(statSync(join(cache, name)).mtime).toEqual(past);
		rmSync(cache, { recursive: true });
		expect(await read(vault)).toEqual(first);
		expect(readdirSync(cache).filter((name) => name.endsWith('.webp'))).toEqual(copies);
	});

	test('sees that a file has changed, and throws away what nobody shows any more', async () => {
		const before = await read(
			vaultWith('![a](a.jpg)', { 'a.jpg': await noise(900, 600).jpeg().toBuffer() }),
		);
		const after = await read(
			vaultWith('![a](a.jpg)', { 'a.jpg': await noise(600, 300).jpeg().toBuffer() }),
		);
		expect(sizes(after)).toEqual({ 'a.jpg': [600, 300, 480] });
		const [old] = before.pictures.values();
		expect(readdirSync(join(dir, 'cache')).join(' ')).not.toContain(old?.digest ?? '-');
	});

	test('that only looks makes no copies', async () => {
		const vault = vaultWith('![a](a.jpg)', { 'a.jpg': await noise(900, 600).jpeg().toBuffer() });
		expect(sizes(await read(vault, false))).toEqual({ 'a.jpg': [900, 600] });
	});
});
