/** How long functions take to start, and what that makes of latency. */
import { choiceOf, numberOf } from '../input.ts';
import type { Values } from '../input.ts';
import { normalQuantile } from '../random.ts';

/** Initialisation of a function that does nothing, in ms: the median, and what one in a hundred exceeds. */
export interface Runtime {
	readonly label: string;
	readonly p50: number;
	readonly p99: number;
}

/** github.com/maxday/lambda-perf, July and August 2026, about 500 starts of each. */
export const RUNTIMES: Readonly<Record<string, Runtime>> = {
	node: { label: 'Node.js 24', p50: 134, p99: 194 },
	python: { label: 'Python 3.13', p50: 84, p99: 202 },
	go: { label: 'Go', p50: 50, p99: 69 },
	rust: { label: 'Rust', p50: 16, p99: 49 },
	java: { label: 'Java 21', p50: 240, p99: 616 },
	dotnet: { label: '.NET 8', p50: 253, p99: 656 },
};

/** Standard deviations from the median to the 99th percentile. */
const Z99 = 2.3263478740408408;

/** Latency of requests of which a share starts cold. Times in ms. */
export interface Latency {
	readonly warm: number;
	/** Initialisation of the function’s own code. */
	readonly own: number;
	/** Median initialisation of the runtime. */
	readonly median: number;
	/** Of the logarithm of the runtime’s initialisation. */
	readonly sigma: number;
	/** Share of requests that start cold. */
	readonly cold: number;
}

/** The latency at a share of cold starts. */
export function latencyOf(values: Values, cold: number): Latency {
	const { p50, p99 } = RUNTIMES[choiceOf(values, 'runtime')] ?? { p50: 0, p99: 0 };
	return {
		warm: numberOf(values, 'durationMs'),
		own: numberOf(values, 'ownInitMs'),
		median: p50,
		sigma: Math.log(p99 / p50) / Z99,
		cold,
	};
}

/** Latency, in ms, that a share (above 0, below 1) of cold starts does not exceed. */
export function coldQuantile({ warm, own, median, sigma }: Latency, share: number): number {
	return warm + own + median * Math.exp(sigma * normalQuantile(share));
}

/** Latency, in ms, that a share (above 0, below 1) of all requests does not exceed. */
export function quantile(latency: Latency, share: number): number {
	const among = (share - (1 - latency.cold)) / latency.cold;
	return latency.cold <= 0 || among <= 1e-9 ? latency.warm : coldQuantile(latency, among);
}
