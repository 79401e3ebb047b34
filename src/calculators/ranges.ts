/** Answers in ranges: asked of a worker, the newest question only, and shown when it comes back. */
import type { OutputSpec } from '../cost-model/model.ts';
import type { Intervals } from '../cost-model/intervals.ts';
import type { Entries, Live } from './live-calculator.ts';
import { answerRanges } from './ranged-answer.ts';
import type { RangedAnswer, RangedQuestion } from './ranged-answer.ts';
import { renderRanged, sayRanged } from './range-answer.ts';
import { announce, fillHtml, showChart } from './view.ts';

/** Draws where no worker answers. */
const FEWER = 1000;

/** The question that a calculator waits for, by calculator. */
const waiting = new WeakMap<Live, RangedQuestion>();

let worker: Worker | undefined;
let broken = typeof Worker === 'undefined';
let busy: { readonly live: Live; readonly asked: RangedQuestion } | undefined;
const queue = new Set<Live>();

/** The ranges among sound values. */
export function intervalsOf(entries: Entries): Intervals {
	const found = [...entries].flatMap(([id, { interval }]) => (interval ? [[id, interval]] : []));
	return Object.fromEntries(found) as Intervals;
}

/** Asks for the ranges of the answer that a calculator shows. */
export function askRanges(live: Live): void {
	const { host, model, answered, entries, prices } = live;
	const headline = JSON.parse(host.dataset['headline'] ?? 'null') as OutputSpec | null;
	if (!answered || !headline) return;
	const question = {
		values: answered.inputs,
		intervals: intervalsOf(entries),
		asOf: answered.asOf,
	};
	waiting.set(live, { model: model.id, question, prices, headline, chart: answered.chart });
	queue.add(live);
	next();
}

/** A calculator without ranges waits for nothing. */
export function dropRanges(live: Live): void {
	waiting.delete(live);
	queue.delete(live);
	fillHtml(live.host, '.calculator-ranges', '');
}

function next(): void {
	if (busy) return;
	for (const live of queue) {
		queue.delete(live);
		const asked = waiting.get(live);
		if (!asked) continue;
		busy = { live, asked };
		if (broken) answerHere(live, asked);
		else ask(asked);
		return;
	}
}

function ask(asked: RangedQuestion): void {
	try {
		worker ??= startWorker();
		worker.postMessage(asked);
	} catch {
		fail();
	}
}

function startWorker(): Worker {
	const started = new Worker(new URL('./draws.worker.ts', import.meta.url), { type: 'module' });
	started.onmessage = ({ data }: MessageEvent<RangedAnswer>) => {
		done(data);
	};
	started.onerror = fail;
	return started;
}

/** A worker that cannot be had is not asked again: the page draws by itself, fewer and when it is idle. */
function fail(): void {
	broken = true;
	worker?.terminate();
	if (busy) answerHere(busy.live, busy.asked);
}

function answerHere({ model }: Live, asked: RangedQuestion): void {
	const draw = (): void => {
		done(answerRanges(model, asked, FEWER));
	};
	if ('requestIdleCallback' in globalThis) requestIdleCallback(draw);
	else setTimeout(draw);
}

function done(answer: RangedAnswer): void {
	const over = busy;
	busy = undefined;
	if (over && waiting.get(over.live) === over.asked) {
		waiting.delete(over.live);
		show(over.live, over.asked, answer);
	}
	next();
}

function show(
	live: Live,
	{ headline }: RangedQuestion,
	{ simulation, tornado, chart }: RangedAnswer,
): void {
	const ranged = { simulation, headline, tornado };
	fillHtml(live.host, '.calculator-ranges', renderRanged(ranged, `${live.host.id}-tornado`));
	showChart(live.host, chart);
	announce(live.host, `${live.answered?.sentence ?? ''} ${sayRanged(ranged)}`);
}
