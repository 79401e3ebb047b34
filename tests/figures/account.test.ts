/** A changed price: everything that moves with it is told, with its place. */
import { describe, expect, test } from 'vitest';
import { accountFor } from '../../src/figures/account.ts';
import { recordOf, recordText } from '../../src/figures/record.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { vaultOf } from '../../src/vault/memory.ts';

const NOTES: Readonly<Record<string, string>> = {
	'bill.md': [
		'# The bill',
		'',
		'```scenario',
		'id: month',
		'model: bill',
		'inputs: { requests: 10M, durationMs: 100, memoryMb: 1024, httpApi: false }',
		'```',
		'',
		'```scenario',
		'id: machine',
		'model: bill',
		'inputs: { requests: 0, instances: 1 }',
		'```',
	].join('\n'),
	'prose.md': 'A month is `= month.total | usd`, a machine `= machine.total | usd`.',
	'claims.md': [
		'> [!claim] Under twenty dollars',
		'> on:: [[bill]]',
		'> check:: month.total < $20',
		'',
		'> [!claim] Over two dollars',
		'> on:: [[bill]]',
		'> check:: month.total > $2',
		'',
		'> [!claim] A machine is twelve',
		'> on:: [[bill]]',
		'> check:: machine.total in $12..$13',
	].join('\n'),
};

const PRICE = '- { id: aws-lambda/requests, price: 0.60, validFrom: 2026-10-01, source: a letter }';
const FRESH = { day: '2026-09-01', maxAge: 400 };

interface Given {
	readonly notes?: Readonly<Record<string, string>>;
	readonly prices?: string;
	readonly record?: string;
	readonly freshness?: typeof FRESH;
}

function account({ notes = NOTES, prices, record, freshness = FRESH }: Given) {
	const all = vaultOf(notes).notes;
	const figures = accountFor(all, { prices, record }, { freshness });
	return { figures, record: recordText(recordOf(figures, all)) };
}

const told = (diagnostics: readonly Diagnostic[]): string[] =>
	diagnostics.map(
		({ level, code, path, line, column }) =>
			`${path}:${String(line)}:${String(column)} ${level} ${code}`,
	);

const before = account({}).record;

describe('a record', () => {
	test('has nothing to say while nothing moves', () => {
		expect(account({ record: before }).figures.diagnostics).toEqual([]);
	});

	test('is the same text for the same figures', () => {
		expect(account({}).record).toBe(before);
		expect(before.endsWith('}\n')).toBe(true);
		expect(JSON.parse(before)).toMatchObject({
			prices: { 'aws-lambda/requests': '0.20 from 2016-08-17' },
			scenarios: { machine: { outputs: { total: 12.26 } }, month: { model: 'bill' } },
			numbers: { 'prose.md': { 'month.total | usd': '$18.67' } },
			claims: { 'claims.md': { 'month.total < $20': { status: 'holds-if', value: 18.67 } } },
		});
	});

	test.each(['', '[]', '{}', '{"version":2}', '{"version":1,"prices":[]}', 'null'])(
		'%s is none, which is a warning',
		(record) => {
			expect(account({ record }).figures.diagnostics).toMatchObject([
				{ level: 'warning', code: 'figure-record', path: 'steelyard.figures.json' },
			]);
		},
	);
});

describe('one changed price', () => {
	const { diagnostics } = account({ record: before, prices: PRICE }).figures;

	test('names every scenario, number and claim that moves, and no other', () => {
		expect(told(diagnostics)).toEqual([
			'claims.md:1:1 error check-fails',
			'bill.md:3:1 warning figure-moved',
			'claims.md:1:1 error verdict-moved',
			'claims.md:5:1 warning claim-moved',
			'prose.md:1:12 warning number-moved',
		]);
	});

	test('says what was, what is, and the price behind it', () => {
		const said = diagnostics.map(({ message }) => message).join('\n');
		// Ten million requests: 2.00 at 0.20 a million, 6.00 at 0.60.
		expect(said).toContain('total $18.67 → $22.67');
		expect(said).toContain('aws-lambda/requests $0.20 from 2016-08-17 → $0.60 from 2026-10-01');
		expect(said).toContain('“= month.total | usd” moved: $18.67 → $22.67');
		expect(said).toContain('it was “holds-if” and is “fails”');
		expect(said).toContain('still “holds”');
	});

	test('does not hold before its day', () => {
		const all = vaultOf(NOTES).notes;
		const options = { freshness: FRESH, asOf: '2026-09-30' };
		const { diagnostics: none } = accountFor(all, { prices: PRICE, record: before }, options);
		expect(none).toEqual([]);
	});

	test('leaves the price book of the next vault alone', () => {
		expect(account({}).record).toBe(before);
	});
});

test('what an author changed is a remark: the record is old, nothing moved by itself', () => {
	const bill = (NOTES['bill.md'] ?? '').replace('10M', '11M');
	const { diagnostics } = account({ notes: { ...NOTES, 'bill.md': bill }, record: before }).figures;
	const levels = new Set(
		diagnostics.filter(({ code }) => code !== 'check-fails').map(({ level }) => level),
	);
	expect(levels).toEqual(new Set(['info']));
	expect(told(diagnostics)).toContain('bill.md:3:1 info figure-unrecorded');
});

describe('prices that nobody has looked up for long', () => {
	test('are a warning at the first scenario of each note that stands on them', () => {
		const freshness = { day: '2027-06-01', maxAge: 180 };
		const { diagnostics } = account({ freshness }).figures;
		expect(told(diagnostics)).toEqual(['bill.md:3:1 warning stale-price']);
		expect(diagnostics[0]?.message).toMatch(/aws-lambda\/requests \(2026-08-21, 284 days ago\)/);
	});

	test('are young again with a row of the vault', () => {
		const freshness = { day: '2027-06-01', maxAge: 180 };
		const rows = ['aws-lambda/requests', 'aws-lambda/x86/duration-1', 'aws-ec2/t4g.small'];
		const prices = rows
			.map((id) => `- { id: ${id}, price: 1, validFrom: 2027-05-01, source: looked up again }`)
			.join('\n');
		expect(
			account({ freshness, prices }).figures.diagnostics.map(({ code }) => code),
		).not.toContain('stale-price');
	});

	test('are not old on the day of an old price list', () => {
		expect(account({ freshness: { day: '2021-06-01', maxAge: 1 } }).figures.diagnostics).toEqual(
			[],
		);
	});
});
