import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { price } from '../../src/cli/price.ts';
import { METERS } from '../../src/cost-model/meters.ts';
import { MODELS } from '../../src/cost-model/models.ts';

let out = '';
let err = '';

beforeEach(() => {
	out = '';
	err = '';
	vi.spyOn(console, 'log').mockImplementation((text: string) => {
		out += `${text}\n`;
	});
	vi.spyOn(console, 'error').mockImplementation((text: string) => {
		err += `${text}\n`;
	});
});
afterEach(() => {
	vi.restoreAllMocks();
});

const said = (): unknown => JSON.parse(out);

describe('a bill', () => {
	const workers = { input: ['requests=15M', 'cpuMs=7 ms'] };

	test('shows quantity, free, billable, unit price and subtotal of each line, and the total', () => {
		expect(price('cloudflare-workers', workers)).toBe(0);
		expect(out).toMatch(
			/^Requests +15,000,000 +10,000,000 +5,000,000 +request +0\.30 \/ 1M requests +1\.50$/m,
		);
		expect(out).toMatch(/^Total +8\.00$/m);
	});

	test('shows its arithmetic, the prices with their dates and pages, and what is left out', () => {
		price('cloudflare-workers', workers);
		expect(out).toContain('15,000,000 requests × 7 ms of CPU = 105,000,000 CPU-ms');
		expect(out).toMatch(
			/0\.02 USD\/1M CPU-ms, global, valid from 2024-03-01, checked \S+, developers\.cloudflare\.com/,
		);
		expect(out).toMatch(/^Not included: /m);
	});

	test('says which inputs were left alone', () => {
		price('cloudflare-workers', workers);
		expect(out).toMatch(/^ {2}requests = 15,000,000$/m);
		expect(out).toMatch(/^ {2}1 at their defaults/m);
	});

	test('takes the prices of a day', () => {
		const legacy = {
			input: ['requests=3M', 'durationMs=1 s', 'freeTier=true'],
			asOf: '2020-06-01',
		};
		expect(price('aws-lambda', legacy)).toBe(0);
		expect(out).toContain('18.34');
		expect(out).toMatch(/^Prices as of 2020-06-01$/m);
		expect(price('cloudflare-r2', { asOf: '2020-06-01' })).toBe(2);
		expect(err).toContain('Ask for 2022-09-21 or later.');
	});

	test('is whole cents in JSON, without the dust of binary fractions', () => {
		expect(
			price('railway', { input: ['ramGb=0.1', 'vcpus=0.1', 'activeShare=70%'], json: true }),
		).toBe(0);
		expect(said()).toMatchObject({
			total: { value: 5, unit: 'USD/month' },
			lines: [
				{ amount: 0.7, quantity: 0.07, subtotal: 0.7 },
				{ amount: 1.4, quantity: 0.07, subtotal: 1.4 },
				{ subtotal: 5 },
				{ id: 'railway/included', subtotal: -2.1 },
			],
		});
	});
});

describe('a list', () => {
	test('names every meter and model with what it is about', () => {
		expect(price(undefined, { list: true })).toBe(0);
		for (const { id, title, description } of METERS.values()) {
			expect(out).toMatch(new RegExp(`^  ${id} `, 'm'));
			expect(out).toContain(`${title}. ${description}`);
		}
		for (const { title, question } of MODELS.values())
			expect(out).toContain(`${title}. ${question}`);
	});

	test('of a meter says of every input its unit, default, range and source', () => {
		expect(price('azure-functions', { list: true })).toBe(0);
		expect(out).toContain('durationMs: Duration of a request (ms, also s, min)');
		expect(out).toContain('default 200 ms; 0 to 600,000');
		expect(out).toMatch(/waiting included;[^(]*\(assumed\)/);
		expect(out).toMatch(/^Prices known from \d{4}-\d\d-\d\d; price lists of /m);
	});

	test('gives the days on which prices and rules begin', () => {
		expect(price('aws-lambda', { list: true, json: true })).toBe(0);
		const { since, versions } = said() as { since: string; versions: readonly string[] };
		expect(versions).toEqual([...versions].sort());
		expect(versions).toContain('2020-12-01');
		expect(versions).toContain(since);
	});

	test('is data for a program', () => {
		expect(price(undefined, { list: true, json: true })).toBe(0);
		expect(said()).toMatchObject({
			meters: expect.arrayContaining([
				{ id: 'neon', title: 'Neon', description: METERS.get('neon')?.description },
			]) as unknown,
		});
		out = '';
		expect(price('cloudflare-r2', { list: true, json: true })).toBe(0);
		expect(said()).toMatchObject({
			id: 'cloudflare-r2',
			inputs: expect.arrayContaining([
				expect.objectContaining({ id: 'storageClass', default: 'standard' }),
			]) as unknown,
		});
	});

	test('of a meter that does not exist is wrong usage', () => {
		expect(price('cloudflare-r3', { list: true })).toBe(2);
		expect(err).toContain('Did you mean "cloudflare-r2"?');
	});
});

describe('a model', () => {
	test('answers with its sentence, outputs and inputs', () => {
		expect(price(undefined, { model: 'break-even', input: ['instance=t4g.small'] })).toBe(0);
		expect(out).toMatch(/^ {2}crossover +\S.* requests\/month$/m);
		expect(out).toMatch(/^ {2}instance = t4g\.small$/m);
	});

	test('lists its inputs and outputs', () => {
		expect(price(undefined, { model: 'break-even', list: true })).toBe(0);
		expect(out).toContain('requestsPerUser: ');
		expect(out).toMatch(/^ {2}crossover +requests\/month +Break-even$/m);
		out = '';
		expect(price(undefined, { model: 'bill', list: true, json: true })).toBe(0);
		expect(said()).toMatchObject({ id: 'bill', outputs: expect.any(Array) as unknown });
	});

	test('that does not exist is wrong usage', () => {
		expect(price(undefined, { model: 'brake-even' })).toBe(2);
		expect(err).toContain('Did you mean "break-even"?');
	});
});

test('advice after a mistake says where to look', () => {
	expect(price('neon', { input: ['cuHours=10'] })).toBe(2);
	expect(err).toMatch(/There is no input "cuHours"\./);
	expect(err).toContain('steelyard price neon --list');
});
