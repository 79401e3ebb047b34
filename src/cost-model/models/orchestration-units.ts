/** What the outputs of the orchestration are counted in. */
export const ORCHESTRATION_UNITS = {
	saving: 'ratio',
	orchestrated: 'USD/stream-hour',
	oneProcess: 'USD/stream-hour',
	orchestrator: 'USD/stream-hour',
	storage: 'USD/stream-hour',
	functions: 'USD/stream-hour',
	orchestratorShare: 'ratio',
	withExpress: 'USD/stream-hour',
	transitionsFor90: 'transitions/s',
	streamHoursPerMillion: 'stream-hours',
} as const;
