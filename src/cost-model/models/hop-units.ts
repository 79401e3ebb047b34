/** What the outputs of a hop are counted in. */
export const HOP_UNITS = {
	perMillion: 'USD/1M hops',
	service: 'USD/1M hops',
	passing: 'USD/1M hops',
	work: 'USD/1M hops',
	hopShare: 'ratio',
	worthMs: 'ms',
	invocations: '×',
} as const;
