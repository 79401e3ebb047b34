/** What the outputs of the fan-out are counted in. */
export const FAN_OUT_UNITS = {
	speedup: '×',
	amdahl: '×',
	timeMs: 'ms',
	meanMs: 'ms',
	slowChance: 'ratio',
	bestWorkers: 'functions',
	cost: 'USD/1,000 jobs',
	aloneCost: 'USD/1,000 jobs',
	costRatio: '×',
	messages: 'messages',
	serverMessages: 'messages',
} as const;
