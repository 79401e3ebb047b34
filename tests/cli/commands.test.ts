import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { check } from '../../src/cli/check.ts';
import { price, readInputs } from '../../src/cli/price.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';
import type { Census } from '../../src/report.ts';

const parent = mkdtempSync(join(tmpdir(), 'steelyard-cli-'));
afterAll(() => {
	rmSync(parent, { recursive: true, force: true });
});
let count = 0;
function vault(files: Readonly<Record<string, string>>): string {
	const root = join(parent, String(count++));
	mkdirSync(root);
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(root, path)), { recursive: true });
		writeFileSync(join(root, path), text);
	}
	return root;
}

let out = '';
let err = '';
beforeEach(() => {
	out = '';
	err = '';
	vi.spyOn(console, 'log').mockImplementation((text: string) => void (out += `${text}\n`));
	vi.spyOn(console, 'error').mockImplementation((text: string) => void (err += `${text}\n`));
});
afterEach(() => {
	vi.restoreAllMocks();
});

describe('check', () => {
	test('is 0 for a sound vault', async () => {
		expect(await check(vault({ 'a.md': '# A\n\nText.' }), {})).toBe(0);
		expect(out).toBe('1 file: 1 published, 0 attachments used\nnothing to report\n');
	});

	test('is 1 for errors, and under --strict for warnings', async () => {
		const wrong = vault({ 'a.md': 'x\n\n`= nope.total`', 'b.md': '<script>x</script>' });
		expect(await check(wrong, {})).toBe(1);
		expect(out).toMatch(/^a\.md:3:1 {2}error {2}.*\(unknown-scenario\)$/m);
		expect(out).toMatch(/^b\.md:1:1 {2}warning {2}.*\(html-removed\)$/m);
		const dubious = vault({ 'b.md': '<script>x</script>' });
		expect(await check(dubious, {})).toBe(0);
		expect(await check(dubious, { strict: true })).toBe(1);
	});

	test('is 1 for options that are not understood, with their line', async () => {
		expect(await check(vault({ 'a.md': '', 'steelyard.config.yaml': '# x\nfoo: 1' }), {})).toBe(1);
		expect(out).toContain('steelyard.config.yaml:2:1  error  foo is not an option.');
	});

	test('is 2 where there is nothing to check, or no such format', async () => {
		expect(await check(join(parent, 'none'), {})).toBe(2);
		expect(err).toContain(`There is no folder ${join(parent, 'none')}.`);
		expect(await check(vault({}), {})).toBe(2);
		expect(await check(vault({ 'a.md': '' }), { format: 'xml' })).toBe(2);
		expect(err).toContain('--format xml is not known. Use one of: text, json.');
	});

	test('gives a program everything as JSON', async () => {
		const files = { 'a.md': '`= nope.total`', 'd.md': '---\ndraft: true\n---\n', 'p.png': '' };
		expect(await check(vault(files), { format: 'json' })).toBe(1);
		const { diagnostics, census } = JSON.parse(out) as {
			diagnostics: Diagnostic[];
			census: Census;
		};
		expect(diagnostics).toMatchObject([
			{ path: 'a.md', line: 1, column: 1, level: 'error', code: 'unknown-scenario' },
		]);
		expect(census).toMatchObject({ files: 3, published: 1, unused: 1, held: [{ path: 'd.md' }] });
	});

	test('records the figures, and names what a changed price has moved', async () => {
		const root = vault({
			'a.md':
				'```scenario\nid: x\nmodel: bill\ninputs: { requests: 1M }\n```\n\nIt is `= x.total`.',
			'b.md': '> [!claim] Cheap\n> on:: [[t]]  side:: x  criterion:: cost\n> check:: x.total < $3',
			't.md': '---\nkind: tradeoff\noptions: [x, y]\ncriteria: [cost]\n---\n',
		});
		expect(await check(root, { record: true })).toBe(0);
		expect(err).toContain('1 scenario recorded in steelyard.figures.json');
		expect(out).toContain('1 checked claim: 1 hold if an input stays on its side');
		out = '';
		expect(await check(root, { strict: true, asOf: '2026-01-01' })).toBe(0);
		const row = '- { id: aws-lambda/requests, price: 1, validFrom: 2026-10-01, source: a letter }';
		writeFileSync(join(root, 'steelyard.prices.yaml'), row);
		out = '';
		expect(await check(root, {})).toBe(1);
		expect(out).toMatch(/^a\.md:1:1 {2}warning {2}The scenario “x” moved: .*\(figure-moved\)$/m);
		expect(out).toMatch(/^a\.md:7:7 {2}warning {2}.*\$2\.87 → \$3\.67.*\(number-moved\)$/m);
		expect(out).toMatch(/^b\.md:1:1 {2}error {2}.*\(verdict-moved\)$/m);
		expect(out).toContain('aws-lambda/requests $0.20 from 2016-08-17 → $1 from 2026-10-01');
	});

	test('counts old prices to a given day', async () => {
		const root = vault({ 'a.md': '```scenario\nid: x\nmodel: bill\n```' });
		await check(root, { asOf: '2040-01-01' });
		expect(out).toMatch(/^a\.md:1:1 {2}warning {2}.*\(stale-price\)$/m);
	});

	test('looks at drafts where it is told to', async () => {
		const drafts = vault({ 'd.md': '---\ndraft: true\n---\n`= nope.total`' });
		expect(await check(drafts, {})).toBe(0);
		expect(await check(drafts, { drafts: true })).toBe(1);
	});
});

describe('price', () => {
	const flags = {
		input: ['requests=3_000_000', 'durationMs=120', 'memoryMb=1,536', 'freeTier=true'],
	};

	test('explains a bill', () => {
		expect(price('aws-lambda', flags)).toBe(0);
		expect(out).toMatch(/2\.33/);
		expect(out).toMatch(/^Prices$/m);
		expect(out).toContain('USD');
	});

	test('gives it to a program as JSON', () => {
		expect(price('aws-lambda', { ...flags, json: true })).toBe(0);
		expect(JSON.parse(out)).toMatchObject({ lines: expect.any(Array) as unknown[] });
	});

	test('is 2 for what it does not know, and names what it does', () => {
		expect(price(undefined, {})).toBe(2);
		expect(err).toMatch(/^Name a meter: .*aws-lambda/);
		expect(price('aws-lamda', {})).toBe(2);
		expect(err).toContain('aws-lambda');
		expect(price('aws-lambda', { input: ['reqests=1'] })).toBe(2);
		expect(price('aws-lambda', { ...flags, asOf: 'yesterday' })).toBe(2);
	});

	test.each([
		[undefined, {}],
		[7, { 7: '' }],
		['a=1', { a: 1 }],
		[['a=1e6', 'b=x=y', 'c', 'd=true'], { a: 1_000_000, b: 'x=y', c: '', d: true }],
		[['n=3_000', 'm=1,5', ' k = v '], { n: 3000, m: '1,5', k: 'v' }],
	])('reads inputs %j', (given, expected) => {
		expect(readInputs(given)).toEqual(expected);
	});
});

describe('the command line', () => {
	const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
	const steelyard = (...args: string[]) =>
		spawnSync(process.execPath, [MAIN, ...args], { encoding: 'utf8' });

	test.each([
		[['--help'], 0],
		[['--version'], 0],
		[[], 2],
		[['nonsense'], 2],
		[['check', '--nonsense'], 2],
		[['preview', join(parent, 'none')], 2],
	])('%j exits with %d', (args, code) => {
		const { status, stdout, stderr } = steelyard(...args);
		expect(status).toBe(code);
		expect(stdout + stderr).not.toMatch(/\n {4}at /);
	});

	test('passes flags on and exits with what the command says', () => {
		const root = vault({ 'a.md': '<b onclick="x">y</b>' });
		const { status, stdout } = steelyard('check', root, '--strict', '--format', 'json');
		expect(status).toBe(1);
		expect(JSON.parse(stdout)).toMatchObject({ diagnostics: [{ code: 'html-removed', line: 1 }] });
	});
});
