/** A note put into a shell is, byte for byte, the page that Astro would have rendered. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { differences, snapshot, steelyard, write } from './support.ts';

const FILES = {
	'plain.md': '---\ntitle: It\'s "plain" & <short>\n---\n\nWords about [[video]] and [[nobody]].\n',
	'empty.md': '',
	'video.md':
		'---\nvideoId: qQk94CjRvIs\ndescription: Don\'t say "never"\n---\n\nAt [00:01:33] it turns.\n',
	'thoughts/sum.md': '# Sum\n\n```scenario\nid: one\nmodel: break-even\n```\n',
	'weigh.md':
		'---\nkind: tradeoff\noptions: [a, b]\ncriteria: [cost]\n---\n\n> [!claim] A is cheap\n> side:: a  criterion:: cost\n',
	'عربي.md': '---\nlang: ar\n---\n\nنص قصير مع [[plain]].\n',
	'tags/x.md': 'A note at the address of a tag. #x\n',
	'embedded.md': '![](https://www.youtube.com/watch?v=qQk94CjRvIs&t=5s)\n',
};

const folder = mkdtempSync(join(tmpdir(), 'shells-'));
const whole = join(folder, 'whole');
const spliced = join(folder, 'spliced');

beforeAll(async () => {
	const vault = join(folder, 'vault');
	write(vault, FILES);
	const script = fileURLToPath(new URL('build-whole.ts', import.meta.url));
	execFileSync(process.execPath, [script, vault, whole], { stdio: 'pipe' });
	const flags = ['--site', 'https://example.org', '--base', '/kb/'];
	const { code } = await steelyard('build', vault, '--out', spliced, ...flags);
	expect(code).toBe(0);
}, 240_000);

afterAll(() => {
	rmSync(folder, { recursive: true, force: true });
});

test('both ways write the same files with the same bytes', () => {
	const pages = snapshot(whole);
	expect([...pages.keys()].filter((name) => name.endsWith('index.html')).length).toBeGreaterThan(
		10,
	);
	expect(differences(pages, snapshot(spliced))).toEqual([]);
});
