import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { priceMeter } from '../../src/cost-model/meters.ts';
import { runModel } from '../../src/cost-model/models.ts';
import { servedWithin, waitsOf } from '../../src/cost-model/models/fleet-queue.ts';
import { priceAt } from '../../src/cost-model/price-book.ts';

/** A figure that a paper, a company or a vendor publishes, and the question that it answers. */
interface Case {
	readonly id: string;
	readonly source: string;
	readonly model?: string;
	readonly meter?: string;
	readonly asOf?: string;
	readonly inputs: Readonly<Record<string, unknown>>;
	/** Outputs of a model; of a meter subtotals by line, or `quantity of` a line. A pair is a range. */
	readonly expected: Readonly<Record<string, number | readonly [low: number, high: number]>>;
	readonly note?: string;
}

const cases = JSON.parse(
	readFileSync(new URL('./published-cases.json', import.meta.url), 'utf8'),
) as readonly Case[];

function figuresOf({ model, meter, inputs, asOf }: Case): Readonly<Record<string, number>> {
	const outcome =
		model === undefined
			? priceMeter(meter ?? '', inputs, { asOf })
			: runModel(model, inputs, { asOf });
	if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
	const { result } = outcome;
	const figures: Record<string, number> = {};
	for (const { id, subtotal, quantity } of result.lines) {
		figures[id] = subtotal;
		figures[`quantity of ${id}`] = quantity;
	}
	const outputs = 'outputs' in result ? Object.entries(result.outputs) : [];
	for (const [id, { value }] of outputs) figures[id] = value;
	return figures;
}

test.each(cases)('$id ($source)', (example) => {
	const figures = figuresOf(example);
	for (const [id, expected] of Object.entries(example.expected)) {
		const figure = figures[id] ?? NaN;
		const [low, high] = typeof expected === 'number' ? [expected, expected] : expected;
		expect(figure, id).toBeGreaterThanOrEqual(low - 1e-9 * Math.abs(low));
		expect(figure, id).toBeLessThanOrEqual(high + 1e-9 * Math.abs(high));
	}
});

/** 360 calls in 30 minutes of 4 minutes each, 55 agents: the inputs of a textbook’s Erlang C calculator. */
test('a call centre waits as Erlang C says', () => {
	const queue = { servers: 55, load: (360 * 240) / 1800, workMs: 240_000 };
	expect(queue.load).toBe(48);
	expect(waitsOf(queue)?.probability).toBeCloseTo(0.2387, 4);
	expect(waitsOf(queue)?.meanMs).toBeCloseTo(8184, -1);
	expect(servedWithin(queue, 15_000)).toBeCloseTo(0.84588, 4);
});

/** Ready environments pay from the share of time at which holding and running them costs as much as on demand. */
test.each(['x86', 'arm'])(
	'provisioned concurrency pays from 60 %% of the time on %s',
	(architecture) => {
		const price = (item: string): number =>
			Number(priceAt(`aws-lambda/${architecture}/${item}`)?.price);
		const saved = price('duration-1') - price('provisioned-duration');
		expect(price('provisioned') / saved).toBeCloseTo(0.6, 4);
	},
);
