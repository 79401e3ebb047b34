/**
 * The cost model prices a workload on a platform, finds where two platforms cost the same, and explains every
 * number it gives. It is pure: no input or output, no clock, no dependency, so that the build and the browser
 * compute the same figures from the same code.
 */

/** What an output is counted in. A `ratio` is 1 for 100 %; a month is the one the inputs chose. */
export type Unit =
	| 'USD'
	| 'USD/month'
	| 'USD/1M requests'
	| 'requests/month'
	| 'requests/s'
	| 'users/day'
	| 'servers'
	| 'hours'
	| 'USD/hour'
	| 'USD/year'
	| 'months'
	| 'engineers'
	| 'hours/month'
	| 'USD/stream-hour'
	| 'USD/vCPU-hour'
	| 'USD/1,000 jobs'
	| 'USD/1M hops'
	| 'streams'
	| 'stream-hours'
	| 'transitions/s'
	| 'connections'
	| 'messages'
	| 'functions'
	| 'vCPUs'
	| 'environments'
	| 'visits/day'
	| 'requests/day'
	| 'ms'
	| 's'
	| '×'
	| 'ratio';

/** A computed figure. `value` is always finite. */
export interface Quantity {
	readonly value: number;
	readonly unit: Unit;
}

/** Days that a month of so many hours is counted as: 730 hours, the yearly mean, count as 30.4 days. */
export function daysPerMonth(hoursPerMonth: number): number {
	return Math.round((hoursPerMonth / 24) * 10) / 10;
}
