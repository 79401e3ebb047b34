/** M6: what many rarely visited environments cost where they sleep, and where they do not. */
import type { Line } from '../explanation.ts';
import { HOURS } from '../fields.ts';
import { INSTANCE } from '../instance-field.ts';
import { choiceOf, numberOf } from '../input.ts';
import type { Failure, Values } from '../input.ts';
import { EC2 } from '../meters/aws-ec2.ts';
import type { Answerer, Figures, ModelAnswer } from '../model.ts';
import { EC2_PRICES } from '../prices/aws-ec2.ts';
import type { Unit } from '../quantity.ts';
import { sayCount, sayPercent, sayTime, sayUsd } from '../say.ts';
import { withUnits } from './figures.ts';
import { platformCost, platformLines } from './platform.ts';
import { priceMissing, usdPer } from './rates.ts';
import { scaleToZeroChart } from './scale-to-zero-chart.ts';
import { SCALE_TO_ZERO_FIELDS } from './scale-to-zero-fields.ts';
import { scaleToZeroFormula } from './scale-to-zero-formula.ts';
import { awakeShare, FREE_COMPUTE_HOURS, hostUses, visitsFor } from './scale-to-zero-hosts.ts';

/** Units of the outputs. */
export const SCALE_TO_ZERO_UNITS = {
	awake: 'ratio',
	sleepingCost: 'USD/month',
	alwaysOnCost: 'USD/month',
	computeCost: 'USD/month',
	alwaysOnCompute: 'USD/month',
	standingCost: 'USD/month',
	each: 'USD/month',
	saving: 'ratio',
	serversCost: 'USD/month',
	visitsAtServer: 'visits/day',
	freePlanVisits: 'visits/day',
	coldVisits: 'visits/day',
} as const satisfies Record<string, Unit>;

function costOf(values: Values, hours: number, asOf: string | undefined): Figures | undefined {
	const [awake, standing] = hostUses(values, hours).map((use) =>
		platformCost({ side: 'serverless', uses: [use], asOf }),
	);
	return awake === undefined || standing === undefined ? undefined : { awake, standing };
}

function figures(values: Values, asOf: string | undefined): Figures | undefined {
	const [count, hours] = [numberOf(values, 'environments'), numberOf(values, 'hours')];
	const visits = numberOf(values, 'visitsPerDay');
	const awake = awakeShare(values, visits);
	const sleeping = costOf(values, awake * hours, asOf);
	const always = costOf(values, hours, asOf);
	const server = usdPer(EC2_PRICES, asOf)(`aws-ec2/${choiceOf(values, 'instance')}`);
	if (sleeping === undefined || always === undefined || server === undefined) return undefined;
	const { awake: compute = 0, standing = 0 } = sleeping;
	const { awake: alwaysCompute = 0, standing: alwaysStanding = 0 } = always;
	const [sleepingCost, alwaysOnCost] = [compute + standing, alwaysCompute + alwaysStanding];
	const atServer = alwaysCompute > 0 ? (count * hours * server) / alwaysCompute : 1;
	const visitsAtServer = visitsFor(values, atServer);
	const freeShare = FREE_COMPUTE_HOURS / (numberOf(values, 'computeUnits') * hours);
	const neon = choiceOf(values, 'host') === 'neon';
	const freePlanVisits = neon ? visitsFor(values, freeShare) : undefined;
	return {
		awake,
		sleepingCost,
		alwaysOnCost,
		computeCost: compute,
		alwaysOnCompute: alwaysCompute,
		standingCost: standing,
		each: sleepingCost / count,
		...(alwaysOnCost > 0 && { saving: 1 - sleepingCost / alwaysOnCost }),
		serversCost: count * hours * server,
		...(visitsAtServer !== undefined && { visitsAtServer }),
		...(freePlanVisits !== undefined && { freePlanVisits }),
		coldVisits: visits * (1 - awake),
	};
}

const THINGS: Readonly<Record<string, readonly [one: string, many: string]>> = {
	neon: ['Neon database', 'Neon databases'],
	fly: ['Fly.io machine', 'Fly.io machines'],
};

function sentenceOf(values: Values, given: Figures): string {
	const { awake = 0, computeCost = 0, alwaysOnCompute = 0, standingCost = 0, each = 0 } = given;
	const { serversCost = 0, freePlanVisits } = given;
	const count = numberOf(values, 'environments');
	const visits = numberOf(values, 'visitsPerDay');
	const [one, many] = THINGS[choiceOf(values, 'host')] ?? ['', ''];
	const things = count === 1 ? `One ${one}` : `${sayCount(count)} ${many}`;
	const sleep = `${count === 1 ? 'it sleeps' : 'they sleep'} after ${sayTime(numberOf(values, 'suspendMinutes') * 60_000)}`;
	const visited = `with ${sayCount(visits)} visit${visits === 1 ? '' : 's'} a day${count === 1 ? '' : ' each'}`;
	const verb = count === 1 ? 'costs' : 'cost';
	const compute =
		awake > 0.9999
			? `${things} ${visited} ${verb} ${sayUsd(computeCost)} a month, awake all the time: something asks before the ${sayTime(numberOf(values, 'suspendMinutes') * 60_000)} are over after which ${count === 1 ? 'it' : 'they'} would sleep`
			: `${things} ${visited} ${verb} ${sayUsd(computeCost)} a month for being awake ${sayPercent(awake)} of the time, where ${sleep}, instead of ${sayUsd(alwaysOnCompute)} always on`;
	const standing =
		standingCost > 0
			? ` What does not sleep costs ${sayUsd(standingCost)}, so that one comes to ${sayUsd(each)}${each < 1 ? ': little, not nothing' : ''}.`
			: '';
	const server = choiceOf(values, 'instance');
	const servers = ` ${count === 1 ? `One ${server}` : `As many ${server} servers`} would cost ${sayUsd(serversCost)}.`;
	const free =
		count === 1 && freePlanVisits !== undefined
			? ` On the Free plan it costs nothing up to ${sayCount(freePlanVisits)} visits a day.`
			: '';
	return `${compute}.${standing}${servers}${free}`;
}

/** Sleeping, always on, and beside them, not added, small servers. */
function linesOf(
	values: Values,
	awake: number,
	asOf: string | undefined,
): { readonly ok: true; readonly lines: readonly Line[] } | Failure {
	const hours = numberOf(values, 'hours');
	const sleeping = { side: 'serverless', uses: hostUses(values, awake * hours), asOf } as const;
	const always = { side: 'servers', uses: hostUses(values, hours), asOf } as const;
	const first = platformLines(sleeping);
	if (!first.ok) return first;
	const second = platformLines(always);
	if (!second.ok) return second;
	const instances = numberOf(values, 'environments');
	const uses = [{ tariff: EC2, values: { ...values, instances } }];
	const servers = platformLines({ side: 'servers', uses, asOf });
	if (!servers.ok) return servers;
	const aside = servers.lines.map((line) => ({ ...line, side: undefined }));
	return { ok: true, lines: [...first.lines, ...second.lines, ...aside] };
}

interface Asked {
	readonly given: Figures;
	readonly asOf: string | undefined;
}

function answerOf(values: Values, lines: readonly Line[], { given, asOf }: Asked): ModelAnswer {
	const costAt = (visits: number): Figures =>
		figures({ ...values, visitsPerDay: visits }, asOf) ?? given;
	return {
		outputs: withUnits(given, SCALE_TO_ZERO_UNITS),
		sentence: sentenceOf(values, given),
		lines,
		rounding: 'none',
		formula: scaleToZeroFormula(values, given),
		chart: scaleToZeroChart(values, given, costAt),
	};
}

/** Environments that sleep between visits against the same ones always on, and against small servers. */
export const SCALE_TO_ZERO: Answerer = {
	id: 'scale-to-zero',
	title: 'Scale to zero',
	fields: [
		...SCALE_TO_ZERO_FIELDS,
		{ ...INSTANCE, label: 'Server to compare with', default: 't4g.nano' },
		{ ...HOURS, label: 'Hours in the month', min: 672 },
	],
	headline: 'sleepingCost',
	sides: { serverless: 'sleepingCost', servers: 'alwaysOnCost' },
	along: {
		input: 'visitsPerDay',
		series: { sleeping: 'sleepingCost', always: 'alwaysOnCost', servers: 'serversCost' },
	},
	figures,
	answer: (values, asOf) => {
		const given = figures(values, asOf);
		const priced = linesOf(values, given?.['awake'] ?? 0, asOf);
		if (!priced.ok) return priced;
		if (given === undefined) return priceMissing(asOf);
		return { ok: true, answer: answerOf(values, priced.lines, { given, asOf }) };
	},
};
