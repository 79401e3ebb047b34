/** M10: what an orchestrated pipeline of functions costs against one process, the story of Prime Video. */
import { DETECTORS, DURATION, MEMORY, TRANSITIONS_PER_SECOND, UTILISATION } from '../fields.ts';
import { INSTANCE } from '../instance-field.ts';
import { choiceOf, numberOf } from '../input.ts';
import type { ChoiceField, NumberField, Values } from '../input.ts';
import type { Line } from '../explanation.ts';
import type { Answerer, Figures, ModelAnswer } from '../model.ts';
import { sayCount, sayExactUsd, sayPercent } from '../say.ts';
import { withUnits } from './figures.ts';
import { orchestrationChart } from './orchestration-chart.ts';
import { orchestrationFormula } from './orchestration-formula.ts';
import { oneProcess, orchestrated, streamHour } from './orchestration-hour.ts';
import type { StreamHour } from './orchestration-hour.ts';
import { ORCHESTRATION_UNITS } from './orchestration-units.ts';
import { platformLines } from './platform.ts';
import { priceMissing } from './rates.ts';

/** The saving that Prime Video published as “over 90%”. */
const PUBLISHED_SAVING = 0.9;

const WORKFLOW: ChoiceField = {
	id: 'workflow',
	label: 'Workflow',
	unit: '',
	type: 'choice',
	default: 'standard',
	choices: [
		{ value: 'standard', label: 'Standard, billed by the transition' },
		{ value: 'express', label: 'Express, billed by run and duration' },
	],
};

const FRAMES: NumberField = {
	id: 'framesPerSecond',
	label: 'Frames stored per second of a stream',
	unit: '/s',
	type: 'number',
	default: 1,
	min: 0,
	max: 120,
	scale: 'linear',
};

const WORKFLOW_TIME: NumberField = {
	id: 'workflowMs',
	label: 'Duration of an Express workflow',
	unit: 'ms',
	units: { s: 1000, min: 60_000 },
	type: 'number',
	default: 1000,
	min: 1,
	max: 300_000,
	scale: 'log',
};

/** All outputs from the costs of the parts. */
function figuresOf(values: Values, hour: StreamHour): Figures {
	const { perTransition, standard, express, storage, functions, server } = hour;
	const orchestrator = choiceOf(values, 'workflow') === 'express' ? express : standard;
	const before = orchestrator + storage + functions;
	const enough = (server / (1 - PUBLISHED_SAVING) - storage - functions) / perTransition;
	return {
		orchestrated: before,
		oneProcess: server,
		saving: 1 - server / before,
		orchestrator,
		storage,
		functions,
		orchestratorShare: orchestrator / before,
		withExpress: express + storage + functions,
		...(before > server && { streamHoursPerMillion: 1e6 / (before - server) }),
		...(enough > 0 && { transitionsFor90: enough }),
	};
}

function sentenceOf(values: Values, figures: Figures): string {
	const { orchestrated: before = 0, oneProcess: after = 0, saving = 0 } = figures;
	const express = choiceOf(values, 'workflow') === 'express';
	const rate = numberOf(values, 'transitionsPerSecond');
	const way = express
		? 'under Express workflows'
		: `with ${sayCount(rate)} state transition${rate === 1 ? '' : 's'} a second`;
	const change = saving >= 0 ? `${sayPercent(saving)} less` : `${sayPercent(-saving)} more`;
	const { orchestratorShare = 0, transitionsFor90 } = figures;
	const part = `The orchestrator alone is ${sayPercent(orchestratorShare)} of the first bill`;
	const turn =
		transitionsFor90 === undefined
			? ''
			: `; with Standard workflows, 90% is saved from ${sayCount(transitionsFor90)} transitions a second`;
	return `An hour of one stream costs ${sayExactUsd(before, 3)} as functions ${way}, and ${sayExactUsd(after, 3)} in one process on ${choiceOf(values, 'instance')}: ${change}. ${part}${turn}.`;
}

function answerOf(values: Values, hour: StreamHour, lines: readonly Line[]): ModelAnswer {
	const figures = figuresOf(values, hour);
	return {
		outputs: withUnits(figures, ORCHESTRATION_UNITS),
		sentence: sentenceOf(values, figures),
		lines,
		linesOf: 'an hour of one stream',
		rounding: 'none',
		formula: orchestrationFormula(values, hour, figures),
		chart: orchestrationChart(values, hour),
	};
}

/** Functions under Step Functions with frames in S3, against one process that holds them in memory. */
export const ORCHESTRATION: Answerer = {
	id: 'orchestration',
	title: 'The orchestrator’s bill',
	fields: [
		TRANSITIONS_PER_SECOND,
		DETECTORS,
		FRAMES,
		{ ...DURATION, label: 'Duration of one function', min: 1 },
		{ ...MEMORY, default: 1024 },
		WORKFLOW,
		WORKFLOW_TIME,
		{ ...INSTANCE, default: 'c7i.large' },
		UTILISATION,
	],
	headline: 'saving',
	sides: { serverless: 'orchestrated', servers: 'oneProcess' },
	figures: (values, asOf) => {
		const hour = streamHour(values, asOf);
		return hour && figuresOf(values, hour);
	},
	answer: (values, asOf) => {
		const functions = platformLines(orchestrated(values, asOf));
		if (!functions.ok) return functions;
		const server = platformLines(oneProcess(values, asOf));
		if (!server.ok) return server;
		const hour = streamHour(values, asOf);
		if (hour === undefined) return priceMissing(asOf);
		return { ok: true, answer: answerOf(values, hour, [...functions.lines, ...server.lines]) };
	},
};
