import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { mayHoldMetadata, withoutMetadata } from '../../src/images/metadata.ts';

const PLACE = {
	IFD0: { Make: 'Camera of somebody' },
	IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 3230/100' },
};

const photo = () =>
	sharp({ create: { width: 60, height: 40, channels: 3, background: '#9a6a0c' } }).withExif(PLACE);

const pixels = async (bytes: Uint8Array): Promise<Buffer> =>
	sharp(bytes, { failOn: 'warning' }).autoOrient().raw().toBuffer();

describe.each([
	['a JPEG', async () => photo().withIccProfile('srgb').jpeg().toBuffer()],
	['a progressive JPEG', async () => photo().jpeg({ progressive: true }).toBuffer()],
	['a PNG', async () => photo().png().toBuffer()],
	['a WebP', async () => photo().webp().toBuffer()],
] as const)('%s', (_name, make) => {
	test('loses what the camera wrote and keeps every pixel', async () => {
		const before = await make();
		expect(before.includes('Camera of somebody')).toBe(true);
		const after = withoutMetadata(before);
		expect(Buffer.from(after).includes('Camera of somebody')).toBe(false);
		const { exif, width, height } = await sharp(after).metadata();
		expect([exif, width, height]).toEqual([undefined, 60, 40]);
		expect(await pixels(after)).toEqual(await pixels(before));
	});

	test('without metadata stays as it is', async () => {
		const clean = withoutMetadata(await make());
		expect(withoutMetadata(clean)).toBe(clean);
	});

	test('that is cut short stays as it is, or loses only its end', async () => {
		const whole = await make();
		for (const size of [2, 7, 11, 20, 40, 100, whole.length - 3]) {
			const cut = whole.subarray(0, size);
			expect(withoutMetadata(cut).length).toBeLessThanOrEqual(cut.length);
		}
	});
});

test('a photograph keeps its colours and the way up it is shown', async () => {
	for (const orientation of [3, 6, 8]) {
		const turned = await photo()
			.withMetadata({ orientation, exif: PLACE, icc: 'srgb' })
			.jpeg()
			.toBuffer();
		const after = withoutMetadata(turned);
		const known = await sharp(after).metadata();
		expect(known.orientation).toBe(orientation);
		expect(known.icc).toEqual((await sharp(turned).metadata()).icc);
		expect(Buffer.from(after).includes('Camera of somebody')).toBe(false);
	}
});

test('a second picture behind the first goes', async () => {
	const first = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
		.jpeg()
		.toBuffer();
	const second = await photo().jpeg().toBuffer();
	expect(Buffer.from(withoutMetadata(Buffer.concat([first, second])))).toEqual(first);
});

test('what is no image stays as it is', () => {
	for (const text of ['', 'x', 'RIFFxxxxWEBP', '\u00FF\u00D8\u00FF']) {
		const bytes = Buffer.from(text, 'latin1');
		expect(withoutMetadata(bytes)).toBe(bytes);
	}
	expect(['a.jpg', 'B.JPEG', 'c.png', 'd.webp', 'e.svg', 'f.pdf'].filter(mayHoldMetadata)).toEqual([
		'a.jpg',
		'B.JPEG',
		'c.png',
		'd.webp',
	]);
});
