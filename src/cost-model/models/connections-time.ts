/** How long a database connection takes to open, and how many are open at once. */
import { choiceOf, numberOf } from '../input.ts';
import type { Values } from '../input.ts';

/** One part of opening a connection. */
export interface Phase {
	readonly label: string;
	readonly ms: number;
}

/** Round trips before the first query: TCP, the request for TLS and its handshake, sign-in by SCRAM. */
const ROUND_TRIPS: Readonly<Record<string, { readonly tls: number }>> = {
	none: { tls: 0 },
	tls13: { tls: 2 },
	tls12: { tls: 3 },
};

const SIGN_IN = 3;

/** All round trips of a new connection. */
export function roundTrips(values: Values): number {
	return 1 + (ROUND_TRIPS[choiceOf(values, 'tls')]?.tls ?? 0) + SIGN_IN;
}

/** What happens before the first query, in order. */
export function phases(values: Values): readonly Phase[] {
	const trip = numberOf(values, 'rttMs');
	const tls = ROUND_TRIPS[choiceOf(values, 'tls')]?.tls ?? 0;
	return [
		{ label: 'TCP', ms: trip },
		...(tls > 0 ? [{ label: 'TLS', ms: tls * trip }] : []),
		{ label: 'Sign-in', ms: SIGN_IN * trip },
		{ label: 'Start of a backend', ms: numberOf(values, 'backendMs') },
	];
}

/** Milliseconds that a new connection takes: `round trips × time of one + start of a backend`. */
export function connectMs(values: Values): number {
	return roundTrips(values) * numberOf(values, 'rttMs') + numberOf(values, 'backendMs');
}

/** Share of requests of one environment that find it gone: `e^(−requests a second × life)`. */
export function newShare(values: Values): number {
	const life = numberOf(values, 'keepAliveMinutes') * 60;
	return Math.exp(-numberOf(values, 'requestsPerSecond') * life);
}

/** Who keeps connections: nobody, each environment of a function, a pool. */
export type Keeper = 'request' | 'environment' | 'pool';

/** Milliseconds for which one request holds a connection. */
export function heldMs(values: Values, keeper: Keeper): number {
	const duration = numberOf(values, 'durationMs');
	if (keeper === 'request') return duration + connectMs(values);
	return keeper === 'environment' ? duration : numberOf(values, 'queryMs');
}

/** Connections open at once, on average, at so many requests a second; Little’s law. */
export function openAt(values: Values, keeper: Keeper, requestsPerSecond: number): number {
	return (requestsPerSecond * heldMs(values, keeper)) / 1000;
}

/** Requests a second at which all connections that the database allows are in use. */
export function limitOf(values: Values, keeper: Keeper): number {
	return (numberOf(values, 'maxConnections') * 1000) / heldMs(values, keeper);
}
