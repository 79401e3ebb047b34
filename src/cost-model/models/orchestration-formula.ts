/** The reasoning of the orchestration with its values put in. */
import type { FormulaStep } from '../explanation.ts';
import { choiceOf, numberOf } from '../input.ts';
import type { Values } from '../input.ts';
import type { Figures } from '../model.ts';
import { sayExactUsd, sayNumber, sayPercent, sayTime } from '../say.ts';
import { processorsOf } from './orchestration-hour.ts';
import type { StreamHour } from './orchestration-hour.ts';

function usd(value: number): string {
	return sayExactUsd(value, 6);
}

/** The parts of the workflow, one process, what is saved. */
export function orchestrationFormula(
	values: Values,
	hour: StreamHour,
	figures: Figures,
): readonly FormulaStep[] {
	return [
		orchestratorStep(values, hour),
		workflowStep(hour, figures),
		processStep(values, hour),
		savingStep(figures),
	];
}

function orchestratorStep(
	values: Values,
	{ standard, express, perTransition }: StreamHour,
): FormulaStep {
	const name = 'Orchestrator';
	if (choiceOf(values, 'workflow') === 'express') {
		return {
			name,
			expression: '3,600 workflows × (request + duration in steps of 100 ms × 64 MB)',
			values: `3,600 workflows of ${sayTime(numberOf(values, 'workflowMs'))} = ${usd(express)}`,
			result: { value: express, unit: 'USD/stream-hour' },
		};
	}
	const rate = sayNumber(numberOf(values, 'transitionsPerSecond'));
	return {
		name,
		expression: 'transitions a second × 3,600 s × price of a transition',
		values: `${rate} × 3,600 × ${usd(perTransition / 3600)} = ${usd(standard)}`,
		result: { value: standard, unit: 'USD/stream-hour' },
	};
}

function workflowStep({ storage, functions }: StreamHour, figures: Figures): FormulaStep {
	const { orchestrated = 0, orchestrator = 0 } = figures;
	return {
		name: 'Workflow of functions',
		expression: 'orchestrator + frames written and read + functions',
		values: `${usd(orchestrator)} + ${usd(storage)} + ${usd(functions)} = ${usd(orchestrated)}`,
		result: { value: orchestrated, unit: 'USD/stream-hour' },
	};
}

function processStep(values: Values, { server }: StreamHour): FormulaStep {
	const detectors = sayNumber(numberOf(values, 'detectors'));
	const seconds = sayNumber(numberOf(values, 'durationMs') / 1000);
	const memory = sayNumber(numberOf(values, 'memoryMb'));
	const percent = sayNumber(numberOf(values, 'utilisation'));
	const perVcpu = usd(server / processorsOf(values));
	return {
		name: 'One process',
		expression: '(1 + detectors) × seconds × MB ÷ 1,769 MB ÷ utilisation × price of a vCPU-hour',
		values: `(1 + ${detectors}) × ${seconds} × ${memory} ÷ 1,769 ÷ ${percent}% × ${perVcpu} = ${usd(server)}`,
		result: { value: server, unit: 'USD/stream-hour' },
	};
}

function savingStep({ saving = 0, oneProcess = 0, orchestrated = 0 }: Figures): FormulaStep {
	return {
		name: 'Saving',
		expression: '1 − one process ÷ workflow',
		values: `1 − ${usd(oneProcess)} ÷ ${usd(orchestrated)} = ${sayPercent(saving)}`,
		result: { value: saving, unit: 'ratio' },
	};
}
