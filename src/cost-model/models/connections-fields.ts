/** What decides how long a connection to a database takes, and how many there may be. */
import type { Field } from '../input.ts';

/** Inputs of the database’s side. */
export const CONNECTION_FIELDS: readonly Field[] = [
	{
		type: 'number',
		id: 'rttMs',
		label: 'Round trip to the database',
		unit: 'ms',
		default: 1,
		min: 0.01,
		max: 1000,
		scale: 'log',
	},
	{
		type: 'choice',
		id: 'tls',
		label: 'Encryption',
		unit: '',
		default: 'tls13',
		choices: [
			{ value: 'tls13', label: 'TLS 1.3' },
			{ value: 'tls12', label: 'TLS 1.2' },
			{ value: 'none', label: 'none' },
		],
	},
	{
		type: 'number',
		id: 'backendMs',
		label: 'Start of a backend',
		unit: 'ms',
		default: 24,
		min: 0,
		max: 10_000,
		scale: 'log',
	},
	{
		type: 'number',
		id: 'queryMs',
		label: 'Queries of a request',
		unit: 'ms',
		units: { s: 1000 },
		default: 2,
		min: 0.01,
		max: 900_000,
		scale: 'log',
	},
	{
		type: 'number',
		id: 'maxConnections',
		label: 'Connections that the database allows',
		unit: '',
		default: 100,
		min: 1,
		max: 100_000,
		step: 1,
		scale: 'log',
	},
];
