/** A fenced `scenario` block: a named set of inputs for a model, written as YAML. */
import type { Code } from 'mdast';
import type { Place } from '../diagnostic.ts';
import { parseYaml, type ParsedYaml } from '../yaml.ts';
import type { Scenario } from './document.ts';
import type { Meaning } from './meaning.ts';
import { offsetOf, type Reading } from './reading.ts';

type Inputs = Readonly<Record<string, unknown>>;

/** Scenarios; a block that is none for want of an id or a model stays a code block and is reported. */
export const scenario: Meaning = {
	name: 'scenario',
	enter: {
		code: (node, reading) => {
			if (node.lang?.toLowerCase() !== 'scenario') return undefined;
			const found = readScenario(node, reading);
			if (!found) return undefined;
			reading.scenarios.push(found);
			return [{ type: 'scenario', scenario: found }];
		},
	},
};

function readScenario(node: Code, reading: Reading): Scenario | undefined {
	const yaml = parseYaml(node.value);
	for (const problem of yaml.problems)
		reportAt(node, reading, { ...problem, code: 'scenario-yaml' });
	const value = asRecord(yaml.value);
	const id = stringAt(value, 'id');
	const model = stringAt(value, 'model');
	if (yaml.value === undefined) return undefined;
	if (id === undefined || model === undefined) {
		const missing = id === undefined ? 'id' : 'model';
		const message = `This scenario has no ${missing}; it is shown as code.`;
		reportAt(node, reading, { line: 1, column: 1, message, code: 'scenario-incomplete' });
		return undefined;
	}
	const start = reading.placeAt(offsetOf(node));
	return { id, model, ...readInputs(node, reading, yaml), ...start };
}

function readInputs(
	node: Code,
	reading: Reading,
	{ value, places: found }: ParsedYaml,
): Pick<Scenario, 'inputs' | 'places'> {
	const inputs: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
	const places: Record<string, Place> = Object.create(null) as Record<string, Place>;
	for (const [key, input] of Object.entries(asRecord(asRecord(value)?.inputs) ?? {})) {
		const place = found.get(`inputs.${key}`) ?? { line: 1, column: 1 };
		if (!isInput(input)) {
			const message = `The input \u201C${key}\u201D is neither a number, a text nor an interval; it is left out.`;
			reportAt(node, reading, { ...place, message, code: 'scenario-input' });
			continue;
		}
		inputs[key] = input;
		places[key] = inFile(node, reading, place);
	}
	return { inputs, places };
}

/** Scalars, and `[low, high]` for a 90 % interval. */
function isInput(input: unknown): boolean {
	if (Array.isArray(input))
		return input.length === 2 && input.every((one) => typeof one === 'number');
	return input !== null && typeof input !== 'object';
}

function asRecord(value: unknown): Inputs | undefined {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
		? (value as Inputs)
		: undefined;
}

function stringAt(value: Inputs | undefined, key: string): string | undefined {
	const found = value?.[key];
	return typeof found === 'string' && found !== '' ? found : undefined;
}

interface Problem extends Place {
	readonly code: string;
	readonly message: string;
}

function reportAt(node: Code, reading: Reading, { code, message, ...place }: Problem): void {
	reading.findings.push({
		level: 'error',
		code,
		...inFile(node, reading, place),
		message,
		hint: 'Write id: and model: on lines of their own, and inputs: as a map of numbers and texts.',
	});
}

/** A place inside the block as a place in the file: the block's text begins below its fence. */
function inFile(node: Code, reading: Reading, { line, column }: Place): Place {
	let offset = offsetOf(node);
	const fenceColumn = reading.placeAt(offset).column;
	for (let step = 0; step < line; step += 1) {
		const newline = reading.text.indexOf('\n', offset);
		if (newline === -1) break;
		offset = newline + 1;
	}
	return { line: reading.placeAt(offset).line, column: column + fenceColumn - 1 };
}
