/** How long requests queue for a processor: the Erlang C formula for one queue before many servers (M/M/c). */

/** From this many servers on, the recursion gives way to an integral. */
const MANY = 1000;
const POINTS = 128;

/**
 * Probability, 0 to 1, that a request has to wait. `load` is what arrives in erlangs: arrivals a second × seconds of
 * work each. 1 where the load is at or above the number of servers.
 */
export function waitProbability(servers: number, load: number): number {
	if (load <= 0) return 0;
	if (isOverloaded(servers, load)) return 1;
	const inverse = servers > MANY ? inverseByIntegral(servers, load) : inverseLoss(servers, load);
	const busy = load / servers;
	return 1 / (busy + (1 - busy) * inverse);
}

/** Whether the queue would grow without end. */
export function isOverloaded(servers: number, load: number): boolean {
	return load >= servers * (1 - 1e-9);
}

/** 1 ÷ Erlang B by its recursion over servers. */
function inverseLoss(servers: number, load: number): number {
	let inverse = 1;
	for (let count = 1; count <= servers; count++) inverse = 1 + (inverse * count) / load;
	return inverse;
}

/** 1 ÷ Erlang B as `∫ e^(−t) (1 + t ÷ load)^servers dt`, by Simpson's rule around its peak. */
function inverseByIntegral(servers: number, load: number): number {
	const peak = servers - load;
	const width = 9 * Math.sqrt(servers);
	const exponent = (t: number): number => servers * Math.log1p(t / load) - t;
	const top = exponent(peak);
	if (top > 700) return Infinity;
	const from = Math.max(0, peak - width);
	const step = (peak + width - from) / POINTS;
	let sum = 0;
	for (let point = 0; point <= POINTS; point++) {
		const weight = point === 0 || point === POINTS ? 1 : point % 2 === 1 ? 4 : 2;
		sum += weight * Math.exp(exponent(from + point * step) - top);
	}
	return Math.exp(top) * sum * (step / 3);
}

/** A queue before processors. */
export interface Queue {
	/** Processors that serve it. */
	readonly servers: number;
	/** Erlangs. */
	readonly load: number;
	/** Mean time of work on one request. */
	readonly workMs: number;
}

/** Waits at a queue that is not overloaded. */
export interface Waits {
	/** Share of requests that wait at all. */
	readonly probability: number;
	/** Over all requests, those that do not wait included. */
	readonly meanMs: number;
	/** Only one request in a hundred waits longer. */
	readonly p99Ms: number;
}

/** How long requests wait; undefined where the queue grows without end. */
export function waitsOf({ servers, load, workMs }: Queue): Waits | undefined {
	if (isOverloaded(servers, load)) return undefined;
	const probability = waitProbability(servers, load);
	const scale = workMs / (servers - load);
	const p99Ms = probability <= 0.01 ? 0 : Math.log(probability / 0.01) * scale;
	return { probability, meanMs: probability * scale, p99Ms };
}

/** Share of requests, 0 to 1, that wait at most so long; 0 where the queue grows without end. */
export function servedWithin(queue: Queue, waitMs: number): number {
	const { servers, load, workMs } = queue;
	if (isOverloaded(servers, load)) return 0;
	const longer = Math.exp((-(servers - load) * waitMs) / workMs);
	return 1 - waitProbability(servers, load) * longer;
}
