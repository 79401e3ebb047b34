import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zipFolder } from '../../src/portable/zip.ts';
import { write } from '../site/support.ts';

test('an archive holds every file under the name of its folder, and is the same each time', () => {
	const folder = mkdtempSync(join(tmpdir(), 'steelyard-zip-'));
	try {
		write(join(folder, 'site'), { 'index.html': '<p>a', 'b/ä.json': '{}', 'c.png': 'png' });
		zipFolder(join(folder, 'site'), join(folder, 'one.zip'));
		zipFolder(join(folder, 'site'), join(folder, 'two.zip'));
		const [one, two] = ['one.zip', 'two.zip'].map((name) => readFileSync(join(folder, name)));
		const held = unzipSync(one ?? Buffer.from(''));
		expect(Object.keys(held)).toEqual(['site/b/ä.json', 'site/c.png', 'site/index.html']);
		expect(strFromU8(held['site/index.html'] ?? new Uint8Array())).toBe('<p>a');
		expect(one?.equals(two ?? Buffer.from(''))).toBe(true);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
});
