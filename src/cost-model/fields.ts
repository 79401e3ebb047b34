/** The inputs that several meters and models share. */
import type { BooleanField, ChoiceField, NumberField } from './input.ts';

/** Requests in a month of 730 hours, which count as 30.4 days. */
export const REQUESTS: NumberField = {
	id: 'requests',
	label: 'Requests a month',
	unit: '',
	units: { 'a month': 1, 'a day': 30.4, 'an hour': 730, 'a second': 2_628_000 },
	type: 'number',
	default: 3_000_000,
	min: 0,
	max: 1e12,
	scale: 'log',
};

/** Billed duration of one request. */
export const DURATION: NumberField = {
	id: 'durationMs',
	label: 'Duration of a request',
	unit: 'ms',
	units: { s: 1000, min: 60_000 },
	type: 'number',
	default: 200,
	min: 0,
	max: 900_000,
	scale: 'log',
};

/** Memory a function is given. */
export const MEMORY: NumberField = {
	id: 'memoryMb',
	label: 'Memory',
	unit: 'MB',
	units: { GB: 1024, MiB: 1, GiB: 1024 },
	type: 'number',
	default: 512,
	min: 128,
	max: 10_240,
	step: 1,
	scale: 'log',
};

/** Processor family. */
export const ARCHITECTURE: ChoiceField = {
	id: 'architecture',
	label: 'Architecture',
	unit: '',
	type: 'choice',
	default: 'x86',
	choices: [
		{ value: 'x86', label: 'x86' },
		{ value: 'arm', label: 'arm (Graviton)' },
	],
};

/** The monthly free tier, which does not end. */
export const FREE_TIER: BooleanField = {
	id: 'freeTier',
	label: 'Lambda free tier',
	unit: '',
	type: 'boolean',
	default: false,
};

/** How many machines. */
export const INSTANCES: NumberField = {
	id: 'instances',
	label: 'Servers',
	unit: '',
	type: 'number',
	default: 1,
	min: 0,
	max: 10_000,
	step: 1,
	scale: 'log',
};

/** Hours that one machine runs in a month. */
export const HOURS: NumberField = {
	id: 'hours',
	label: 'Hours a month',
	unit: 'h',
	type: 'number',
	default: 730,
	min: 0,
	max: 744,
	scale: 'linear',
};

/** Capacity units that the load balancer uses on average. */
export const LCU: NumberField = {
	id: 'lcu',
	label: 'Capacity units',
	unit: 'LCU',
	type: 'number',
	default: 0,
	min: 0,
	max: 100_000,
	scale: 'log',
};

/** Whether requests come through an HTTP API; a function URL costs nothing. */
export const HTTP_API: BooleanField = {
	id: 'httpApi',
	label: 'API Gateway HTTP API in front',
	unit: '',
	type: 'boolean',
	default: true,
};

/** Whether the servers stand behind a load balancer. */
export const LOAD_BALANCER: BooleanField = {
	id: 'loadBalancer',
	label: 'Load balancer in front of the servers',
	unit: '',
	type: 'boolean',
	default: false,
};

/** Processor time of one request on a server. */
export const CPU_TIME: NumberField = {
	id: 'cpuMs',
	label: 'CPU time of a request',
	unit: 'ms',
	units: { s: 1000 },
	type: 'number',
	default: 20,
	min: 0.01,
	max: 900_000,
	scale: 'log',
};

/** Load of the busiest minutes against the mean. */
export const PEAK: NumberField = {
	id: 'peak',
	label: 'Peak to mean',
	unit: '×',
	type: 'number',
	default: 3,
	min: 1,
	max: 1000,
	scale: 'log',
};

/** How full servers may get. */
export const UTILISATION: NumberField = {
	id: 'utilisation',
	label: 'Highest CPU utilisation',
	unit: '%',
	type: 'number',
	default: 70,
	min: 1,
	max: 100,
	scale: 'linear',
};

/** Steps of a state machine for every second of a stream. */
export const TRANSITIONS_PER_SECOND: NumberField = {
	id: 'transitionsPerSecond',
	label: 'State transitions per second of a stream',
	unit: '/s',
	type: 'number',
	default: 3,
	min: 0.01,
	max: 1000,
	scale: 'log',
};

/** Functions that look at every second of a stream. */
export const DETECTORS: NumberField = {
	id: 'detectors',
	label: 'Detectors',
	unit: '',
	type: 'number',
	default: 3,
	min: 0,
	max: 100,
	step: 1,
	scale: 'linear',
};

/** Requests in a second, on average. */
export const REQUESTS_PER_SECOND: NumberField = {
	id: 'requestsPerSecond',
	label: 'Requests a second',
	unit: '/s',
	type: 'number',
	default: 10,
	min: 0.0001,
	max: 1_000_000,
	scale: 'log',
};

/** What an hour of an engineer costs. */
export const HOURLY_WAGE: NumberField = {
	id: 'hourlyWage',
	label: 'Cost of an hour of work',
	unit: 'USD/h',
	type: 'number',
	default: 75,
	min: 0,
	max: 10_000,
	scale: 'log',
};

/** How long an idle environment lives; a request after that is a cold start. */
export const KEEP_ALIVE: NumberField = {
	id: 'keepAliveMinutes',
	label: 'Idle environments live for',
	unit: 'min',
	units: { s: 1 / 60, h: 60 },
	type: 'number',
	default: 6.5,
	min: 0.1,
	max: 1440,
	scale: 'log',
};

/** Requests that one daily user makes in a day. */
export const REQUESTS_PER_USER: NumberField = {
	id: 'requestsPerUser',
	label: 'Requests per user and day',
	unit: '',
	type: 'number',
	default: 50,
	min: 0.1,
	max: 100_000,
	scale: 'log',
};
