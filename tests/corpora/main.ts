/**
 * `npm run corpora -- <dir>`: builds every vault (folder) below a folder and tells, as a table, what became of its
 * notes, what raw markup its pages show, how its links resolved, what was reported, and what it cost.
 *
 * --only a,b      these vaults alone
 * --examples N    how many places of each kind of raw markup are shown (3)
 * --keep DIR      leaves the sites there
 * --json FILE     the same for programs
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { detailsOf, figuresTable, type Result, type VaultFigures } from './figures.ts';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		only: { type: 'string' },
		examples: { type: 'string', default: '3' },
		keep: { type: 'string' },
		json: { type: 'string' },
	},
});

const BUILD_ONE = fileURLToPath(new URL('build-one.ts', import.meta.url));

/** The vault's files are never written to: cache, site and figures lie in a folder of their own. */
function buildVault(vault: string, work: string): Result {
	const name = basename(vault);
	const figures = join(work, 'figures.json');
	const site = values.keep === undefined ? join(work, 'site') : resolve(values.keep, name);
	const run = spawnSync(process.execPath, [BUILD_ONE, vault, site, figures], {
		encoding: 'utf8',
		env: { ...process.env, STEELYARD_CACHE: join(work, 'cache') },
		maxBuffer: 1 << 28,
	});
	if (run.status !== 0) {
		const printed = `${run.stdout}${run.stderr}`.trim().slice(-3000);
		return { name, figures: undefined, crash: printed || `ended by ${String(run.signal)}` };
	}
	const told = JSON.parse(readFileSync(figures, 'utf8')) as VaultFigures;
	return { name, figures: told, crash: undefined };
}

function vaultsBelow(dir: string): string[] {
	const only = values.only?.split(',');
	return readdirSync(dir)
		.filter((name) => !name.startsWith('.') && (only?.includes(name) ?? true))
		.map((name) => join(dir, name))
		.filter((path) => statSync(path).isDirectory())
		.sort();
}

const vaults = positionals.flatMap((dir) => vaultsBelow(resolve(dir)));
if (vaults.length === 0) {
	console.error('Usage: npm run corpora -- <dir>, a folder with one vault in each of its folders.');
	process.exit(2);
}
const results = vaults.map((vault) => {
	const work = mkdtempSync(join(tmpdir(), 'corpora-'));
	try {
		console.error(`${basename(vault)} …`);
		return buildVault(vault, work);
	} finally {
		rmSync(work, { recursive: true, force: true });
	}
});
console.log(`${figuresTable(results)}\n`);
for (const result of results) console.log(detailsOf(result, Number(values.examples)));
if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, '\t')}\n`);
const broken = results.some(({ figures }) => !figures || figures.lost.length > 0);
process.exitCode = broken ? 1 : 0;
