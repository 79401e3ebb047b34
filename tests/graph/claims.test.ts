import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../src/graph/build.ts';
import type { Claim } from '../../src/markdown/document.ts';
import type { NoteId } from '../../src/vault/note.ts';
import { claim, link, note, vault, type Draft } from './note-factory.ts';

const on = link('weigh');
const page: Draft = {
	kind: 'tradeoff',
	options: ['Servers', 'Serverless'],
	criteria: ['Cost', 'Latency'],
};
const moment = {
	seconds: 171,
	label: '02:51',
	id: 't-171',
	videoId: undefined,
	text: '',
	line: 1,
	column: 1,
};

function weigh(notes: Readonly<Record<string, readonly Claim[]>>, draft = page) {
	const others = Object.entries(notes).filter(([path]) => path !== 'weigh.md');
	const graph = buildGraph(
		vault([
			note('weigh.md', { ...draft, claims: notes['weigh.md'] ?? [] }),
			...others.map(([path, claims]) => note(path, { claims })),
		]),
	);
	const matrix = graph.matrices.get('weigh' as NoteId);
	const cells = matrix?.cells.map(({ criterion, option, claims }) => [
		criterion,
		option,
		claims.map(({ claim }) => claim.text),
	]);
	const unplaced = matrix?.unplaced.map(({ claim }) => claim.text);
	return { matrix, cells, unplaced, diagnostics: graph.diagnostics };
}

test('a page without claims is all gaps', () => {
	expect(weigh({}).cells).toEqual([
		['Cost', 'Servers', []],
		['Cost', 'Serverless', []],
		['Latency', 'Servers', []],
		['Latency', 'Serverless', []],
	]);
});

test('options and criteria make a trade-off page of any note', () => {
	expect(weigh({}, { options: ['a'], criteria: ['b'] }).cells).toEqual([['b', 'a', []]]);
	expect(weigh({}, { options: ['a'] }).matrix).toBe(undefined);
});

test('claims of all notes meet, the strongest first', () => {
	const given = { on, side: 'servers', criterion: 'cost' };
	const { cells, diagnostics } = weigh({
		'b.md': [claim('b plain', given), claim('b moment', { ...given, moment })],
		'a.md': [claim('a plain', given), claim('a check', { ...given, check: 's.x > 1' })],
		'c.md': [claim('c both', { ...given, check: 's.x > 1', moment })],
	});
	expect(cells?.[0]).toEqual([
		'Cost',
		'Servers',
		['c both', 'a check', 'b moment', 'a plain', 'b plain'],
	]);
	expect(diagnostics).toEqual([]);
});

test('a claim on the page itself needs no on', () => {
	const own = claim('own', { side: 'Serverless', criterion: 'COST' });
	expect(weigh({ 'weigh.md': [own] }).cells?.[1]).toEqual(['Cost', 'Serverless', ['own']]);
});

test('a claim may add a criterion, in the spelling of the first', () => {
	const given = { on, side: 'Servers' };
	const { matrix } = weigh({
		'a.md': [claim('x', { ...given, criterion: 'Cold starts' })],
		'b.md': [claim('y', { ...given, criterion: 'cold-starts' })],
	});
	expect(matrix?.criteria).toEqual(['Cost', 'Latency', 'Cold starts']);
	expect(matrix?.cells).toHaveLength(6);
});

test('a page that declares no options takes the sides of its claims', () => {
	const given = { on, criterion: 'Cost' };
	const claims = [claim('x', { ...given, side: 'vm' }), claim('y', { ...given, side: 'function' })];
	expect(weigh({ 'a.md': claims }, { kind: 'tradeoff' }).matrix?.options).toEqual([
		'vm',
		'function',
	]);
});

describe('claims that do not fit', () => {
	function misfit(given: Partial<Claim>) {
		const { unplaced, diagnostics } = weigh({ 'a.md': [claim('x', { on, line: 5, ...given })] });
		return { unplaced, said: diagnostics };
	}

	test('a side that is no option', () => {
		const { unplaced, said } = misfit({ side: 'Severless', criterion: 'Cost' });
		expect(unplaced).toEqual(['x']);
		expect(said).toEqual([
			{
				level: 'warning',
				code: 'claim-side',
				path: 'a.md',
				line: 5,
				column: 1,
				message: 'The claim names the side “Severless”; weigh.md weighs “Servers”, “Serverless”.',
				hint: 'Did you mean side:: Serverless?',
			},
		]);
	});
	test('no side and no criterion', () => {
		const { unplaced, said } = misfit({});
		expect(unplaced).toEqual(['x']);
		expect(said.map(({ code }) => code)).toEqual(['claim-criterion', 'claim-side']);
	});
	test('a criterion that looks misspelt makes a row and a remark', () => {
		const { unplaced, said } = misfit({ side: 'Servers', criterion: 'Latnecy' });
		expect(unplaced).toEqual([]);
		expect(said).toMatchObject([
			{ code: 'claim-criterion', hint: 'Did you mean criterion:: Latency?' },
		]);
	});
	test('a page that weighs nothing', () => {
		const { said } = misfit({ on: link('a'), side: 'Servers' });
		expect(said).toMatchObject([{ code: 'claim-target' }]);
	});
	test('a side without a page', () => {
		const { said } = misfit({ on: undefined, side: 'Servers' });
		expect(said).toMatchObject([
			{ code: 'claim-target', hint: 'Add on:: [[the trade-off page]].' },
		]);
	});
	test('a statement that takes no side is only a callout', () => {
		expect(misfit({ on: undefined }).said).toEqual([]);
	});
});
