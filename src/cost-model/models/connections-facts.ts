/** What people want to know of the model of connections. */
import type { ModelFacts } from '../model.ts';
import { declared } from './figures.ts';
import { CONNECTIONS_UNITS } from './connections-units.ts';

/** Question, outputs, stories, limits and sources. */
export const CONNECTIONS_FACTS: ModelFacts = {
	question: 'What does it cost that functions open database connections, and when do they run out?',
	outputs: declared(CONNECTIONS_UNITS, {
		connectMs: 'A new connection',
		databaseShare: 'Its share of the time at the database',
		requestShare: 'Its share of a request that opens one',
		newShare: 'Requests that open one, where functions keep them',
		meanWaitMs: 'Mean wait, where functions keep them',
		connections: 'Connections kept by functions in use',
		perRequestConnections: 'Connections in use, one per request',
		pooledConnections: 'Connections in use behind a pool',
		limitPerSecond: 'Load at which kept connections run out',
		pooledLimitPerSecond: 'Load at which a pool runs out',
		wastedPerMillion: 'Function time, one per request',
		wastedReused: 'Function time, where functions keep them',
	}),
	presets: [
		{
			id: 'same-network',
			label: 'Next to the database',
			story:
				'A published benchmark in one network: 2.3 ms for a connection, 0.1 ms for the query behind it.',
			inputs: { rttMs: 0.3, backendMs: 0.5, queryMs: 0.1 },
		},
		{
			id: 'remote-database',
			label: 'A database far away',
			story:
				'Functions at the edge, the database 80 ms from them: half a second before the first query.',
			inputs: { rttMs: 80, durationMs: 300, queryMs: 160 },
		},
		{
			id: 'side-project',
			label: 'Side project',
			story: 'Four requests an hour: two in three find no environment and open a connection.',
			inputs: { requestsPerSecond: 0.001 },
		},
		{
			id: 'black-friday',
			label: 'Black Friday',
			story: 'A thousand requests a second against a database of a hundred connections.',
			inputs: { requestsPerSecond: 1000 },
		},
	],
	limits: [
		'PostgreSQL with SCRAM: one round trip for TCP, one to ask for TLS, one or two for TLS, three to sign in. Other databases need fewer or more.',
		'The start of a backend is assumed: from under 1 ms on a fast machine to 100 ms on a slow one, where hashing the password takes most.',
		'Environments come and go one at a time; a burst opens as many connections as it starts environments.',
		'A pool in front of the database adds a hop and is a machine of its own.',
	],
	sources: [
		'goldlapel-foyer.pages.dev/benchmarks/connection-overhead (2026-03-20; a vendor of pools)',
		'postgresql.org/docs/current/runtime-config-connection.html (max_connections is 100)',
		'postgresql.org/docs/current/protocol-flow.html (messages before the first query)',
		'mikhail.io/2019/08/aws-lambda-cold-starts-after-10-minutes (how long idle environments live)',
	],
	notIncluded: [
		'the database',
		'a pool’s own machine',
		'data transfer',
		'requests and their other time',
	],
};
