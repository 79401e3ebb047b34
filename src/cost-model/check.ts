/** Holds a claim to account: `scenario.output in 0.85..0.95` against the number the model gives. */
import { parseAmount } from './amount.ts';
import type { Amount } from './amount.ts';
import { formatQuantity } from './format.ts';
import type { Quantity } from './quantity.ts';

/** What became of a check. `unknown`: it cannot be computed or not be understood. */
export interface CheckOutcome {
	readonly status: 'holds' | 'fails' | 'unknown';
	/** The computed value, where there is one. */
	readonly value?: number;
	/** One sentence with the computed value, or what to write instead. */
	readonly message: string;
}

/** `≈` allows this relative difference. */
const ABOUT = 0.05;

const CHECK =
	/^([^\s.<>=≈≤≥~]{1,80})\.([^\s.<>=≈≤≥~]{1,80})\s*(in\s|<=|>=|==|<|>|=|≈|~|≤|≥)(.{1,80})$/u;

type Comparison = (value: number, bound: Amount) => boolean;

const COMPARISONS: ReadonlyMap<string, Comparison> = new Map<string, Comparison>([
	['<', (value, bound) => value < bound.value],
	['<=', (value, bound) => value <= bound.value],
	['≤', (value, bound) => value <= bound.value],
	['>', (value, bound) => value > bound.value],
	['>=', (value, bound) => value >= bound.value],
	['≥', (value, bound) => value >= bound.value],
	['=', isWritten],
	['==', isWritten],
	['≈', isNear],
	['~', isNear],
]);

/** Equal at the precision of the text: 4.278 M is `4.28M`, and not `4.3M`'s neighbour 4.4 M. */
function isWritten(value: number, bound: Amount): boolean {
	return Math.abs(value - bound.value) <= (bound.precision / 2) * (1 + 1e-9);
}

function isNear(value: number, bound: Amount): boolean {
	return Math.abs(value - bound.value) <= Math.abs(bound.value) * ABOUT;
}

/** What a check asks, without its scenario's numbers. */
export interface CheckCondition {
	/** Id of the output. */
	readonly output: string;
	/** Whether a value is claimed exactly or nearly, so that any other input makes it false. */
	readonly exact: boolean;
	/** Told the output's value; quick. */
	readonly holds: (value: number) => boolean;
}

/** The condition of a check; `undefined` for one that is not understood. */
export function conditionOf(expression: string): CheckCondition | undefined {
	const [, , output = '', operator = '', right = ''] = CHECK.exec(expression.trim()) ?? [];
	const test = testOf(operator.trim(), right);
	return (
		test && {
			output,
			exact: /[=≈~]$/u.test(operator) && !/[<>]/u.test(operator),
			holds: test.holds,
		}
	);
}

const GRAMMAR =
	'Write it like prime-video.saving in 0.85..0.95, or with <, <=, >, >=, = or ≈ and a number such as 90%, $12.26 or 4.28M.';

/**
 * Evaluates a claim's check. Grammar: `scenario.output in a..b` (both ends allowed) or `scenario.output OP number`
 * with OP one of `< <= > >= = ≈`; `=` compares at the precision written, `≈` allows 5 %. Numbers may have `$`, `%`,
 * `k`, `M`, `B`. Nothing is executed; what is not understood is `unknown`.
 */
export function checkValue(
	expression: string,
	lookup: (scenario: string, output: string) => Quantity | undefined,
): CheckOutcome {
	const [, scenario = '', output = '', operator = '', right = ''] =
		CHECK.exec(expression.trim()) ?? [];
	const test = testOf(operator.trim(), right);
	if (test === undefined) {
		const shown = expression.trim().slice(0, 80);
		return { status: 'unknown', message: `The check "${shown}" is not understood. ${GRAMMAR}` };
	}
	const name = `${scenario}.${output}`;
	const quantity = lookup(scenario, output);
	if (quantity === undefined || !Number.isFinite(quantity.value)) {
		return { status: 'unknown', message: `Nothing computes ${name}.` };
	}
	const clash = test.bounds.map((bound) => unitClash(bound, quantity)).find(Boolean);
	if (clash !== undefined) {
		return { status: 'unknown', value: quantity.value, message: `${name} is ${clash}.` };
	}
	const holds = test.holds(quantity.value);
	const shown = formatQuantity(quantity, formatFor(quantity), 'en') ?? '';
	const claimed = `${operator.trim()} ${right.trim()}`;
	return {
		status: holds ? 'holds' : 'fails',
		value: quantity.value,
		message: `${name} is ${shown}, which is ${holds ? '' : 'not '}${claimed}.`,
	};
}

interface Test {
	readonly bounds: readonly Amount[];
	readonly holds: (value: number) => boolean;
}

function testOf(operator: string, right: string): Test | undefined {
	if (operator === 'in') return rangeOf(right);
	const compare = COMPARISONS.get(operator);
	const bound = boundOf(right);
	if (compare === undefined || bound === undefined) return undefined;
	return { bounds: [bound], holds: (value) => compare(value, bound) };
}

function rangeOf(right: string): Test | undefined {
	const [from = '', to = '', ...more] = right.split(/\.\.+|…/u);
	const [low, high] = [boundOf(from), boundOf(to)];
	if (low === undefined || high === undefined || more.length > 0) return undefined;
	if (low.value > high.value) return undefined;
	return { bounds: [low, high], holds: (value) => value >= low.value && value <= high.value };
}

function boundOf(text: string): Amount | undefined {
	const amount = parseAmount(text);
	return amount?.unit === '' ? amount : undefined;
}

/** With a digit more than prose would have, so that a narrow miss shows. */
function formatFor({ value, unit }: Quantity): string {
	if (unit === 'ratio') return 'percent 1';
	if (unit.startsWith('USD')) return 'usd';
	return Math.abs(value) >= 1000 ? 'integer' : 'round 2';
}

/** Dollars are not compared with requests, nor percentages with anything but a ratio. */
function unitClash(bound: Amount, { unit }: Quantity): string | undefined {
	if (bound.dollar && !unit.startsWith('USD')) return `in ${unit}, not in dollars`;
	if (bound.percent && unit !== 'ratio') return `in ${unit}, not in percent`;
	return undefined;
}
