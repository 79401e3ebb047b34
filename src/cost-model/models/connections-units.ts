/** What the outputs of the connections are counted in. */
export const CONNECTIONS_UNITS = {
	connectMs: 'ms',
	databaseShare: 'ratio',
	requestShare: 'ratio',
	newShare: 'ratio',
	meanWaitMs: 'ms',
	connections: 'connections',
	perRequestConnections: 'connections',
	pooledConnections: 'connections',
	limitPerSecond: 'requests/s',
	pooledLimitPerSecond: 'requests/s',
	wastedPerMillion: 'USD/1M requests',
	wastedReused: 'USD/1M requests',
} as const;
