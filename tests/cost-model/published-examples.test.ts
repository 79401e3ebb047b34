import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { priceMeter } from '../../src/cost-model/meters.ts';

/** A worked example that a vendor or a price tool publishes; money in USD. */
interface Example {
	readonly id: string;
	readonly source: string;
	readonly meter: string;
	readonly asOf?: string;
	readonly inputs: Readonly<Record<string, unknown>>;
	/** Subtotals by line id. */
	readonly lines: Readonly<Record<string, number>>;
	/** Absent where the published sum is wrong. */
	readonly total?: number;
	readonly note?: string;
}

const examples = ['published-examples.json', 'published-examples-others.json'].flatMap(
	(file) =>
		JSON.parse(readFileSync(new URL(`./${file}`, import.meta.url), 'utf8')) as readonly Example[],
);

test.each(examples)('$id comes out to the cent ($source)', (example) => {
	const outcome = priceMeter(example.meter, example.inputs, { asOf: example.asOf });
	if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
	const subtotals = outcome.result.lines.map((line) => [line.id, line.subtotal]);
	expect(Object.fromEntries(subtotals)).toMatchObject(example.lines);
	if (example.total !== undefined) expect(outcome.result.total.value).toBe(example.total);
});
