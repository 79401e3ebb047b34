/**
 * `npm run bench`: what a build costs at 1,000 and 5,000 notes, stage by stage, and Eleventy on the same notes.
 *
 * --sizes 200,1000   other sizes
 * --json FILE        the same figures for programs
 * --no-reference     without Eleventy
 * --videos           notes on videos instead, which Eleventy has no words for
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { NOTES } from './dialect.ts';
import { measureEleventy } from './eleventy.ts';
import { growth, type Run, summarise, table } from './report.ts';
import { measureSteelyard } from './steelyard.ts';
import { generate } from './vault.ts';
import { generateVideos } from './videos.ts';

/** A disk in memory where there is one: writing 5,000 pages costs 0.1 s there and up to 10 s elsewhere. */
const MEMORY = '/dev/shm';

interface Choice {
	readonly reference: boolean;
	readonly videos: boolean;
}

async function run(folder: string, notes: number, choice: Choice): Promise<Run> {
	const generated = choice.videos ? generateVideos(notes) : generate(notes, NOTES);
	const measured = await measureSteelyard(join(folder, 'steelyard'), [...generated]);
	if (!choice.reference || choice.videos) return measured;
	const { cpu } = await measureEleventy(join(folder, 'eleventy'), notes);
	return { ...measured, reference: cpu };
}

const { values } = parseArgs({
	options: {
		sizes: { type: 'string', default: '1000,5000' },
		json: { type: 'string' },
		reference: { type: 'boolean', default: true },
		videos: { type: 'boolean', default: false },
	},
	allowNegative: true,
});
const place = existsSync(MEMORY) ? MEMORY : tmpdir();
const runs: Run[] = [];
for (const notes of values.sizes.split(',').map(Number)) {
	const folder = mkdtempSync(join(place, 'bench-'));
	try {
		console.error(`${notes} notes in ${place} …`);
		runs.push(await run(folder, notes, values));
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
console.log(table(runs));
if (values.json) {
	const summarised = runs.map((one) => ({ ...one, ...summarise(one) }));
	writeFileSync(
		values.json,
		`${JSON.stringify({ runs: summarised, growth: growth(runs) }, null, '\t')}\n`,
	);
}
