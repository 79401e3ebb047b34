import { describe, expect, test } from 'vitest';
import { computeFigures } from '../../src/figures/figures.ts';
import type { Claim, Computed, Scenario } from '../../src/markdown/document.ts';
import { claim, note } from '../graph/note-factory.ts';

function scenario(id: string, given: Partial<Scenario> = {}): Scenario {
	return { id, model: 'break-even', inputs: {}, places: {}, line: 3, column: 1, ...given };
}

function computed(expression: string, format?: string): Computed {
	return { expression, format, line: 8, column: 5 };
}

/** A million requests of the AWS price page: 3 million requests, 120 ms, 1,536 MB, free tier. */
const lambda = scenario('lambda', {
	model: 'bill',
	inputs: {
		requests: '3M',
		durationMs: 120,
		memoryMb: 1536,
		architecture: 'x86',
		freeTier: true,
		httpApi: false,
	},
});

interface Page {
	readonly scenarios?: readonly Scenario[];
	readonly computed?: readonly Computed[];
	readonly claims?: readonly Claim[];
	readonly lang?: string;
}

function figuresOf(pages: Readonly<Record<string, Page>>) {
	const notes = Object.entries(pages).map(([path, { scenarios, computed, claims, lang }]) =>
		note(path, {
			lang,
			claims: claims ?? [],
			document: { scenarios: scenarios ?? [], computed: computed ?? [] },
		}),
	);
	return computeFigures(notes);
}

describe('scenarios', () => {
	test('are computed by their model', () => {
		const { scenarios, diagnostics } = figuresOf({ 'a.md': { scenarios: [lambda] } });
		const { note, outcome } = scenarios.get('lambda') ?? {};
		expect(note).toBe('a');
		expect(outcome?.ok === true && outcome.result.outputs).toMatchObject({
			total: { value: 2.73, unit: 'USD/month' },
		});
		expect(diagnostics).toEqual([]);
	});

	test('with an id that is taken name both places; the first in path order keeps it', () => {
		const { scenarios, diagnostics } = figuresOf({
			'b.md': { scenarios: [scenario('x', { line: 7 })] },
			'a.md': { scenarios: [scenario('x', { line: 4 })] },
		});
		expect(scenarios.get('x')?.note).toBe('a');
		expect(diagnostics).toEqual([
			{
				level: 'error',
				code: 'duplicate-scenario',
				path: 'b.md',
				line: 7,
				column: 1,
				message: 'The scenario “x” in b.md:7 is already in a.md:4.',
				hint: 'Give one of them another id; ids hold for the whole vault.',
			},
		]);
	});

	test('of an unknown model are errors', () => {
		const wrong = scenario('x', { model: 'break-evn' });
		expect(figuresOf({ 'a.md': { scenarios: [wrong] } }).diagnostics).toMatchObject([
			{ level: 'error', code: 'unknown-model', line: 3, hint: 'Did you mean "break-even"?' },
		]);
	});

	test('with an unknown input are errors at the place of the input', () => {
		const inputs = { durationMss: 3, constructor: 1 };
		const wrong = scenario('x', { inputs, places: { durationMss: { line: 6, column: 3 } } });
		expect(figuresOf({ 'a.md': { scenarios: [wrong] } }).diagnostics).toMatchObject([
			{ code: 'scenario-input', line: 6, column: 3, hint: 'Did you mean "durationMs"?' },
			{ code: 'scenario-input', line: 3, column: 1 },
		]);
	});

	test('of a day without prices are errors', () => {
		const notes = [note('a.md', { document: { scenarios: [lambda] } })];
		expect(computeFigures(notes, { asOf: 'yesterday' }).diagnostics).toMatchObject([
			{ code: 'unknown-date', path: 'a.md' },
		]);
	});
});

describe('numbers in prose', () => {
	test('are written in the language of their note and lead to their scenario', () => {
		const [english, german] = [computed('lambda.total'), computed('lambda.total', 'round 1')];
		const figures = figuresOf({
			'a.md': { scenarios: [lambda] },
			'b.md': { computed: [english] },
			'c.md': { computed: [german], lang: 'de' },
		});
		expect(figures.computed.get(english)).toEqual({ text: '$2.73', scenario: 'lambda', note: 'a' });
		expect(figures.computed.get(german)?.text).toBe('2,7');
		expect(figures.diagnostics).toEqual([]);
	});

	test.each([
		['lambda', undefined, 'computed-syntax', /a dot and one of its outputs/],
		['lamdba.total', undefined, 'unknown-scenario', /"lambda"/],
		['lambda.totl', undefined, 'unknown-output', /"total"/],
		['lambda.total', 'prcent', 'unknown-format', /"percent"/],
		['lambda.constructor', undefined, 'unknown-output', /outputs are/],
	])('%s | %s is an error: %s', (...[expression, format, code, hint]) => {
		const wanted = computed(expression, format);
		const figures = figuresOf({ 'a.md': { scenarios: [lambda], computed: [wanted] } });
		expect(figures.computed.get(wanted)).toBe(undefined);
		expect(figures.diagnostics).toMatchObject([
			{ level: 'error', code, path: 'a.md', line: 8, column: 5 },
		]);
		expect(figures.diagnostics[0]?.hint).toMatch(hint);
	});

	test('a vault without scenarios says how to make one', () => {
		const { diagnostics } = figuresOf({ 'a.md': { computed: [computed('a.b')] } });
		expect(diagnostics[0]?.hint).toBe(
			'Add a fenced block of the language scenario with id: and model:.',
		);
	});

	test('an output that the model leaves out is no misspelling', () => {
		const never = scenario('never', { inputs: { cpuMs: 900_000, peak: 1000 } });
		const figures = figuresOf({
			'a.md': { scenarios: [never], computed: [computed('never.crossover')] },
		});
		expect(figures.diagnostics.map(({ code }) => code)).toEqual(['no-output']);
	});

	test('a scenario that was refused is reported once', () => {
		const wrong = scenario('x', { model: 'none' });
		const figures = figuresOf({
			'a.md': {
				scenarios: [wrong],
				computed: [computed('x.total')],
				claims: [claim('y', { check: 'x.total > 1' })],
			},
		});
		expect(figures.diagnostics.map(({ code }) => code)).toEqual(['unknown-model']);
	});
});

describe('claims', () => {
	function judge(check: string | undefined) {
		const stated = claim('It costs nothing', { check, line: 12 });
		const { verdicts, diagnostics } = figuresOf({
			'a.md': { scenarios: [lambda] },
			'b.md': { claims: [stated] },
		});
		return { verdict: verdicts.get(stated), diagnostics };
	}

	test('without a check have no verdict', () => {
		expect(judge(undefined)).toEqual({ verdict: undefined, diagnostics: [] });
	});
	test('hold, where no plausible input turns them', () => {
		expect(judge('lambda.total in $0..$100')).toEqual({
			verdict: {
				status: 'holds',
				value: 2.73,
				message: 'lambda.total is $2.73, which is in $0..$100.',
			},
			diagnostics: [],
		});
	});
	test('hold at the cent, without an if: any other input would make another number', () => {
		expect(judge('lambda.total = $2.73').verdict?.status).toBe('holds');
	});
	test('hold if the nearest inputs stay on their side', () => {
		const { verdict, diagnostics } = judge('lambda.total < $3');
		expect(diagnostics).toEqual([]);
		expect(verdict?.status).toBe('holds-if');
		// 0.20 USD a million over 1 M requests + 0.0000166667 USD a GB-s over 400,000: 3.00 at 3.08 M or 123 ms.
		expect(verdict?.message).toMatch(
			/It holds while duration of a request ≤ 123 ms \(here 120 ms\) and requests a month ≤ 3.08 million/,
		);
	});
	test('hold in a share of draws, where inputs are ranges', () => {
		const ranged = { ...lambda, inputs: { ...lambda.inputs, requests: '1M..9M' } };
		const stated = claim('Under five dollars', { check: 'lambda.total < $5' });
		const figures = figuresOf({ 'a.md': { scenarios: [ranged] }, 'b.md': { claims: [stated] } });
		const verdict = figures.verdicts.get(stated);
		expect(verdict?.status).toBe('holds-if');
		const share = Number(/holds in (\d+) % of draws/.exec(verdict?.message ?? '')?.[1]);
		// 5 USD is reached at 3.8 million; of the lognormal with 90 % between 1 and 9 million, 63 % lie below.
		expect(share).toBeGreaterThan(58);
		expect(share).toBeLessThan(68);
	});
	test('fail as an error with the computed value', () => {
		const { verdict, diagnostics } = judge('lambda.total < $1');
		expect(verdict).toMatchObject({ status: 'fails', value: 2.73 });
		expect(diagnostics).toEqual([
			{
				level: 'error',
				code: 'check-fails',
				path: 'b.md',
				line: 12,
				column: 1,
				message: expect.stringMatching(
					/^The claim does not hold: lambda.total is \$2.73, which is not < \$1. It would hold with .+ < /,
				) as string,
				hint: 'Correct the claim, the range of its check:: or the inputs of the scenario.',
			},
		]);
	});
	test.each([
		['lamda.total < $1', 'unknown-scenario'],
		['lambda.totl < $1', 'unknown-output'],
		['cheap enough', 'check-unknown'],
		['lambda.total < 90%', 'check-unknown'],
	])('%s cannot be judged: %s', (check, code) => {
		const { verdict, diagnostics } = judge(check);
		expect(verdict?.status).toBe('unknown');
		expect(diagnostics).toMatchObject([{ level: 'error', code, path: 'b.md', line: 12 }]);
	});
});
