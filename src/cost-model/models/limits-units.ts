/** What the outputs of the limits are counted in. */
export const LIMITS_UNITS = {
	carriedStreams: 'streams',
	carriedShare: 'ratio',
	emptyAfter: 'ms',
	refused: 'ratio',
	wanted: 'transitions/s',
	concurrencyStreams: 'streams',
	costPerHour: 'USD/hour',
	wantedCostPerHour: 'USD/hour',
} as const;
