/**
 * The engine's stages on one vault, in a process that has done nothing else: CPU seconds by stage as JSON.
 *
 * Usage: node tests/bench/stages.ts VAULT
 */
import { readConfig } from '../../src/config.ts';
import { bodySite } from '../../src/engine.ts';
import { computeFigures } from '../../src/figures/figures.ts';
import { buildGraph } from '../../src/graph/build.ts';
import { renderBody } from '../../src/html/body.ts';
import { readVault } from '../../src/vault/read.ts';

const seconds: Record<string, number> = {};

async function timed<Result>(stage: string, work: () => Result | Promise<Result>): Promise<Result> {
	const before = process.cpuUsage();
	const result = await work();
	const { user, system } = process.cpuUsage(before);
	seconds[stage] = (user + system) / 1e6;
	return result;
}

const { config } = readConfig(process.argv[2] ?? '.', {});
const options = { ...config, maxBytes: config.maxNoteBytes };
const vault = await timed('read, parse', () => readVault(config.vault, options));
const graph = await timed('resolve', () => buildGraph(vault));
const figures = await timed('figures', () => computeFigures(vault.notes, { lang: config.lang }));
const site = bodySite({ config, vault, graph, figures });
await timed('render', () => vault.notes.map((note) => renderBody(note, site).html.length));
console.log(JSON.stringify(seconds));
