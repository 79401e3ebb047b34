/** How long ten thousand draws of each model take: `node tests/bench/uncertainty.ts`. */
import { MODELS } from '../../src/cost-model/models.ts';
import { readIntervals } from '../../src/cost-model/read-intervals.ts';
import { DRAWS, simulate } from '../../src/cost-model/uncertainty.ts';

const RUNS = 7;

for (const model of MODELS.values()) {
	const numbers = model.fields.flatMap((field) => (field.type === 'number' ? [field] : []));
	const ranges = numbers
		.filter(({ default: value, min, max }) => value / 2 >= min && value * 2 <= max && value > 0)
		.map(({ id, default: value }) => [id, `${String(value / 2)}..${String(value * 2)}`]);
	const read = readIntervals(model.fields, Object.fromEntries(ranges));
	if (!read.ok) continue;
	const times = Array.from({ length: RUNS }, () => {
		const start = performance.now();
		simulate(model, read);
		return performance.now() - start;
	}).sort((a, b) => a - b);
	const draws = model.figures === undefined ? 'no figures' : `${String(DRAWS)} draws`;
	const median = times[Math.floor(RUNS / 2)]?.toFixed(1) ?? '';
	process.stdout.write(`${model.id}\t${draws}\t${median} ms\t${String(ranges.length)} ranges\n`);
}
