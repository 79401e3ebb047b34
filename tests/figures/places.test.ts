/** Everything that makes a number wrong is an error with file, line, column, and advice. */
import { describe, expect, test } from 'vitest';
import { computeFigures } from '../../src/figures/figures.ts';
import { vaultOf } from '../../src/vault/memory.ts';

const block = (inputs: string, model = 'break-even'): string =>
	`# Note\n\n\`\`\`scenario\nid: x\nmodel: ${model}\ninputs:\n${inputs}\n\`\`\`\n\n`;
const SOUND = block('  requests: 3M');

function errorOf(text: string) {
	const { notes } = vaultOf({ 'a.md': text });
	const parsing = notes.flatMap(({ path, document }) =>
		document.findings.map((finding) => ({ ...finding, path })),
	);
	const all = [...parsing, ...computeFigures(notes).diagnostics];
	return all.filter(({ level }) => level === 'error');
}

describe('a scenario', () => {
	test.each([
		[
			'an unknown model',
			block('  requests: 3M', 'brake-even'),
			'unknown-model',
			3,
			1,
			'break-even',
		],
		['an unknown input', block('  reqests: 3M'), 'scenario-input', 7, 3, 'requests'],
		['an unknown unit', block('  durationMs: 3 lightyears'), 'scenario-input', 7, 3, '900,000 ms'],
		['an unknown option', block('  instance: t4g.smal'), 'scenario-input', 7, 3, 't4g.small'],
		['too much', block('  memoryMb: 999999'), 'scenario-input', 7, 3, '10,240'],
		['too little', block('  memoryMb: 1'), 'scenario-input', 7, 3, '128'],
		['no number', block('  requests: many'), 'scenario-input', 7, 3, 'number'],
		['neither yes nor no', block('  freeTier: perhaps'), 'scenario-input', 7, 3, 'true or false'],
		['a second fault', block('  requests: 3M\n  memoryMb: 1'), 'scenario-input', 8, 3, '128'],
		[
			'a range that ends before it begins',
			block('  requests: 5M..1M'),
			'scenario-input',
			7,
			3,
			'first',
		],
		['no id', '# N\n\n```scenario\nmodel: bill\n```', 'scenario-incomplete', 4, 1, 'id:'],
	] as const)('with %s', (...[, text, code, line, column, advice]) => {
		const [error, ...more] = errorOf(text);
		expect(more).toEqual([]);
		expect(error).toMatchObject({ code, path: 'a.md', line, column });
		expect(error?.hint).toContain(advice);
	});

	test('in a list in a quote tells the same places', () => {
		const text =
			'> - text\n>\n>   ```scenario\n>   id: x\n>   model: bill\n>   inputs: { memoryMb: 1 }\n>   ```';
		expect(errorOf(text)).toMatchObject([{ code: 'scenario-input', line: 6, column: 15 }]);
	});
});

describe('a number in prose', () => {
	test.each([
		['of no scenario', 'Costs `= y.crossover`.', 'unknown-scenario', 7],
		['of no output', 'Costs `= x.crosover`.', 'unknown-output', 7],
		['in no format', 'Costs `= x.crossover | pounds`.', 'unknown-format', 7],
	] as const)('%s', (...[, prose, code, column]) => {
		const lines = SOUND.split('\n').length;
		expect(errorOf(SOUND + prose)).toMatchObject([{ code, path: 'a.md', line: lines, column }]);
	});

	test('that the model does not find says so', () => {
		const text = `${block('  durationMs: 1\n  httpApi: false\n  cpuMs: 1000')}\`= x.crossover\``;
		expect(errorOf(text)).toMatchObject([{ code: 'no-output' }]);
	});
});

test.each([
	['x.crossover < 4M', 'check-fails', '4,278,135'],
	['x.crossover < $4', 'check-unknown', 'not in dollars'],
	['y.crossover < 4M', 'unknown-scenario', '“y”'],
	['about four million', 'check-unknown', 'not understood'],
])('a claim whose check is %s is an error with the computed value', (check, code, said) => {
	const text = `${SOUND}> [!claim] Four million\n> on:: [[a]]\n> check:: ${check}`;
	const [error] = errorOf(text);
	expect(error).toMatchObject({ code, line: 10, column: 1 });
	expect(error?.message).toContain(said);
});
