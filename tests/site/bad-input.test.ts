import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
	buildVault,
	filesIn,
	makeVault,
	start,
	type Ended,
	type Files,
	type Site,
} from './support.ts';

const scratch = mkdtempSync(join(tmpdir(), 'bad-input-'));
const canary = join(scratch, 'executed');
const code = `require('fs').writeFileSync(${JSON.stringify(canary)}, 'x')`;

/** Nine levels of nine: 387 million strings, if somebody wrote them all out. */
const bomb = Array.from({ length: 9 }, (_, level) => {
	const value = level === 0 ? '"x"' : `*a${String(level - 1)}`;
	return `a${String(level)}: &a${String(level)} [${Array(9).fill(value).join(', ')}]`;
}).join('\n');

const VAULT: Files = {
	'good.md': '# Good\n\nSee [C#](C%23.md), [[what?]], [[💭]] and [[second]].\n',
	'second.md': 'A second good note. ![](%E0%A4%A.png)\n',
	'nul.md': new Uint8Array(64),
	'yaml.md': '---\ntitle: [never closed\ntags: a\n---\nIts text is fine.\n',
	'js.md': `---js\nmodule.exports = { title: (() => { ${code}; return 'run' })() }\n---\nText of js.\n`,
	'javascript.md': `---javascript\n${code}\n---\nText.\n`,
	'coffee.md': `---coffee\n${code}\n---\nText.\n`,
	'expression.mdx': `export const run = ${code}\n\nText with {${code}}.\n`,
	'bomb.md': `---\n${bomb}\n---\nText of bomb.\n`,
	'cycle.md': '---\na: &a [*a]\n---\nText of cycle.\n',
	'proto.md': '---\n__proto__: { draft: true }\nconstructor: { x: 1 }\n---\nText.\n',
	'leaver.md': '---\npermalink: ../../..\n---\nText of leaver.\n',
	'big.md': `# Big\n\n${'word '.repeat(1_100_000)}`,
	'one.md': '---\npermalink: /same/\n---\nOne.\n',
	'two.md': '---\npermalink: /Same/\n---\nTwo.\n',
	'C#.md': 'About C#.\n',
	'what?.md': 'A question.\n',
	'💭.md': 'A thought.\n',
	'date.md': '---\ndate: 2025-02-31\ntags: { a: 1 }\n---\nText of date.\n',
};

let site: Site;
let bodies: string;
beforeAll(async () => {
	const vault = makeVault(VAULT);
	writeFileSync(join(scratch, 'secret.md'), 'qxsecretzq');
	symlinkSync(join(scratch, 'secret.md'), join(vault, 'symlink.md'));
	site = await buildVault(vault);
	bodies = site
		.files()
		.filter((path) => path.endsWith('.html'))
		.map(site.read)
		.join('\n');
}, 120_000);
afterAll(() => {
	rmSync(join(site.vault, '..'), { recursive: true });
	site[Symbol.dispose]();
	rmSync(scratch, { recursive: true });
});

test.each([
	['nul.md', 'error'],
	['yaml.md', 'error'],
	['js.md', 'error'],
	['javascript.md', 'error'],
	['coffee.md', 'error'],
	['expression.mdx', 'warning'],
	['bomb.md', 'error'],
	['cycle.md', 'error'],
	['proto.md', 'warning'],
	['leaver.md', 'error'],
	['big.md', 'error'],
	['two.md', 'error'],
	['symlink.md', 'error'],
	['date.md', 'warning'],
	['second.md', 'warning'],
])('%s is named with its line, an %s and advice', (path, level) => {
	const report = new RegExp(
		`^${path.replace('.', '\\.')}:\\d+:\\d+ {2}(\\w+) {2}\\S.*\\([\\w-]+\\)\\n {4}\\S.{10,}`,
		'gm',
	);
	const levels = [...site.stdout.matchAll(report)].map(([, found]) => found);
	expect(levels.includes('error') ? 'error' : levels[0], site.stdout).toBe(level);
});

test('two notes whose addresses differ only in letter case are named in one report', () => {
	expect(site.stdout).toMatch(
		/two\.md:1:1 {2}error {2}"two\.md" and "one\.md" have the same address/,
	);
	expect(site.stdout).toContain('for example permalink: /Same-2/');
	expect(site.read('same/index.html')).toContain('One.');
});

test('the good notes are built, those with odd names too, and links to them work', () => {
	expect(site.read('good/index.html')).toContain('<h1');
	for (const [label, page] of [
		['C#', 'About C#.'],
		['what?', 'A question.'],
		['💭', 'A thought.'],
	] as const) {
		const link = new RegExp(
			`<a class="note-link"[^>]* href="([^"]+)"[^>]*>${label.replace('?', '\\?')}<`,
		);
		const [, href = ''] = link.exec(site.read('good/index.html')) ?? [];
		expect(site.read(`${decodeURI(href)}index.html`), label).toContain(page);
	}
});

test('what can be saved of a note is published', () => {
	for (const text of ['Its text is fine.', 'Text of leaver.', 'Text of date.']) {
		expect(bodies).toContain(text);
	}
});

test('nothing was executed, nothing came from outside', () => {
	expect(existsSync(canary)).toBe(false);
	expect(bodies).not.toContain('qxsecretzq');
	expect(bodies).not.toContain('<h1 data-pagefind-weight="10">run</h1>');
});

test('every file is accounted for', () => {
	const [, ...counts] =
		/(\d+) files: (\d+) published, (\d+) attachments? used(?:, (\d+) attachments? unused)?(?:, (\d+) held back)?(?:, (\d+) skipped)?(?:, (\d+) not published)?/.exec(
			site.stdout,
		) ?? [];
	const [files, ...parts] = counts.map((count) => Number(count || 0));
	expect(files).toBe(filesIn(site.vault).length + 1); // the symbolic link is not a file to `filesIn`
	expect(parts.reduce((sum, part) => sum + part, 0)).toBe(files);
});

test('errors end with 1, with --lenient with 0', async () => {
	expect(site.code).toBe(1);
	expect((await site.build('--lenient')).code).toBe(0);
}, 120_000);

describe('nothing to build', () => {
	const steelyard = (...args: readonly string[]): Promise<Ended> =>
		start(args, { STEELYARD_CACHE: site.cache }).ended;

	test('a folder that does not exist ends with 2 and a sentence', async () => {
		const { code, stdout } = await steelyard('build', join(scratch, 'nowhere'), '--out', scratch);
		expect(code).toBe(2);
		expect(stdout).toMatch(/There is no folder .*nowhere\./);
		expect(stdout).toContain('Give the path of a folder of notes.');
	}, 60_000);

	test('a file instead of a folder ends with 2 and a sentence', async () => {
		const out = join(scratch, 'out');
		const { code, stdout } = await steelyard('build', join(scratch, 'secret.md'), '--out', out);
		expect(code, stdout).toBe(2);
		expect(stdout).toMatch(/secret\.md.* is not a folder/);
		expect(existsSync(out)).toBe(false);
	}, 60_000);

	test('an empty vault ends with 2 and a sentence, and no site', async () => {
		const vault = join(scratch, 'empty');
		mkdirSync(vault);
		const { code, stdout } = await steelyard('build', vault, '--out', join(scratch, 'out'));
		expect(code, stdout).toBe(2);
		expect(stdout).toMatch(/Nothing to build: no note in .*empty can be published\./);
		expect(existsSync(join(scratch, 'out'))).toBe(false);
	}, 60_000);

	test.each(['.', '..', '../..'])(
		'an output folder at %s from the notes is refused and untouched',
		async (way) => {
			const before = filesIn(site.vault);
			const { code, stdout } = await steelyard('build', site.vault, '--out', join(site.vault, way));
			expect(code).toBe(2);
			expect(stdout).toContain('it holds the notes and would be replaced');
			expect(stdout).toContain('Give another folder with --out.');
			expect(filesIn(site.vault)).toEqual(before);
		},
		60_000,
	);

	test('an unknown flag ends with 2 and its name', async () => {
		const { code, stderr } = await steelyard('build', site.vault, '--lenent');
		expect(code).toBe(2);
		expect(stderr).toContain('lenent');
	}, 60_000);
});
