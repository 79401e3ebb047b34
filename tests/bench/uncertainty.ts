/** How long ten thousand draws of each model take, every number a range: `node tests/bench/uncertainty.ts`. */
import type { NumberField } from '../../src/cost-model/input.ts';
import type { Interval } from '../../src/cost-model/intervals.ts';
import { MODELS } from '../../src/cost-model/models.ts';
import { readInputs } from '../../src/cost-model/read-inputs.ts';
import { DRAWS, simulate } from '../../src/cost-model/uncertainty.ts';

const RUNS = 7;

/** From half to twice the default, within the input's range. */
function rangeOf({ default: value, min, max, step }: NumberField): Interval {
	const [low, high] = [Math.max(min, value / 2), Math.min(max, value * 2)];
	return step === 1 ? { low: Math.ceil(low), high: Math.floor(high) } : { low, high };
}

/** Processor time of one simulation, ms, the median of several. */
function measure(simulateOnce: () => unknown): number {
	const times = Array.from({ length: RUNS }, () => {
		const before = process.cpuUsage();
		simulateOnce();
		return process.cpuUsage(before).user / 1000;
	});
	return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
}

for (const model of MODELS.values()) {
	const numbers = model.fields.filter((field) => field.type === 'number');
	const intervals = Object.fromEntries(numbers.map((field) => [field.id, rangeOf(field)]));
	const read = readInputs(model.fields, {});
	if (!read.ok) continue;
	const ms = measure(() => simulate(model, { values: read.values, intervals }));
	const draws = model.figures === undefined ? 'no figures' : `${String(DRAWS)} draws`;
	process.stdout.write(
		`${model.id.padEnd(14)} ${draws} ${ms.toFixed(0).padStart(5)} ms, ${String(numbers.length)} ranges\n`,
	);
}
