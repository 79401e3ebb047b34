/** What the README says of options and commands is what the program knows. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ALLOWED } from '../src/option-faults.ts';
import { steelyard } from './site/support.ts';

const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const OPTIONS = Object.entries(ALLOWED).filter(([name]) => !name.includes('.'));

test('the table of options has every option, with what it may be', () => {
	const rows = [...README.matchAll(/^\| `(\w+)` *\| (.*?) *\| (.*?) *\|$/gm)];
	expect(rows.map(([, name, may]) => [name, may])).toEqual(
		OPTIONS.map(([name, [may]]) => [name, may]),
	);
	expect(rows.filter(([, , , does]) => (does ?? '') === '')).toEqual([]);
});

test('help names every option too, where a vault is read', async () => {
	for (const command of [[], ['build'], ['dev'], ['check']]) {
		const { code, stdout } = await steelyard(...command, '--help');
		expect(code).toBe(0);
		for (const [name, [may]] of OPTIONS) {
			expect(stdout).toMatch(new RegExp(`^ +${name} +`, 'm'));
			expect(stdout).toContain(may);
		}
	}
	expect((await steelyard('price', '--help')).stdout).not.toContain('steelyard.config.yaml');
}, 60_000);

test('every script that the README names is one', () => {
	const { scripts } = JSON.parse(
		readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
	) as { scripts: Readonly<Record<string, string>> };
	const named = [...README.matchAll(/npm (?:run )?([a-z]+)/g)].map(([, name = '']) => name);
	const known = [...Object.keys(scripts), 'install', 'test', 'start'];
	expect(named.filter((name) => name !== 'run' && !known.includes(name))).toEqual([]);
});

test('the table of rooms names every room of src/', () => {
	const text = readFileSync(new URL('../.github/CONTRIBUTING.md', import.meta.url), 'utf8');
	const named = [...text.matchAll(/^\| (`.*?) *\|/gm)].flatMap(([, cell = '']) =>
		[...cell.matchAll(/`([\w-]+)`/g)].map(([, name]) => name),
	);
	const rooms = readdirSync(new URL('../src/', import.meta.url)).map((name) =>
		name.replace(/\.ts$/, ''),
	);
	expect(rooms.filter((room) => !named.includes(room))).toEqual([]);
});
