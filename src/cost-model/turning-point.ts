/** What a verdict hangs on: how far each input may move before a condition on the outputs turns. */
import type { NumberField, Values } from './input.ts';
import { numberOf } from './input.ts';
import type { Answerer, Figures } from './model.ts';
import { figuresOf } from './uncertainty.ts';

/** A condition on the figures of a question. */
export interface Condition {
	/** Told `{}` where there are no figures. */
	readonly holds: (figures: Figures) => boolean;
	/** The day whose prices hold; the newest when absent. */
	readonly asOf?: string | undefined;
}

/** The nearest value of one input at which the condition is no longer what it is at the values asked about. */
export interface TurningPoint {
	readonly field: NumberField;
	/** The input's own value. */
	readonly value: number;
	/** The last value on the input's own side: the condition is as it is up to here. */
	readonly at: number;
	/** Where the input has to stay for the condition to be as it is. */
	readonly stays: 'below' | 'above';
	/** How many times the input is of `at`, or `at` of it, at least 1; Infinity where one of them is 0. */
	readonly factor: number;
}

/** Values looked at between the input and either end of its range. */
const LOOKS = 40;
/** Halvings: enough for the last digit of a binary fraction over any range. */
const HALVINGS = 80;

/**
 * For each number input the nearest value at which the condition flips, the others kept, nearest first. Found by
 * looking along the input's own scale and halving the first piece in which the condition changes, so that a
 * condition that flips and flips back between two looks is missed. Inputs that flip nothing are left out.
 */
export function turningPoints(
	answerer: Answerer,
	values: Values,
	condition: Condition,
): readonly TurningPoint[] {
	const holdsAt = (id: string, value: number): boolean =>
		condition.holds(figuresOf(answerer, { ...values, [id]: value }, condition.asOf) ?? {});
	return answerer.fields
		.flatMap((field) => {
			if (field.type !== 'number') return [];
			const value = numberOf(values, field.id);
			const now = holdsAt(field.id, value);
			const same = (x: number): boolean => holdsAt(field.id, x) === now;
			return (['below', 'above'] as const).flatMap((stays): readonly TurningPoint[] => {
				const at = lastSame(field, looksFrom(field, value, stays), same);
				if (at === undefined) return [];
				return [{ field, value, at, stays, factor: factorOf(value, at) }];
			});
		})
		.sort((a, b) => a.factor - b.factor);
}

function factorOf(a: number, b: number): number {
	const [low, high] = [Math.min(Math.abs(a), Math.abs(b)), Math.max(Math.abs(a), Math.abs(b))];
	return low === high ? 1 : high / low;
}

/** Values from the input's own to the end of its range: `below` looks upward, since it must stay below. */
function looksFrom(
	field: NumberField,
	value: number,
	stays: TurningPoint['stays'],
): readonly number[] {
	const end = stays === 'below' ? field.max : field.min;
	if (end === value) return [];
	const byFactor = field.scale === 'log';
	const floor = Math.max(field.step ?? 0, Math.min(1, field.max / 1e6), field.min);
	const [from, to] = [Math.max(value, floor), Math.max(end, floor)];
	const looks = Array.from({ length: LOOKS }, (_, index) => {
		// Squared, so that looks are closer near the value.
		const part = ((index + 1) / LOOKS) ** 2;
		const look = byFactor ? from * (to / from) ** part : value + (end - value) * part;
		return field.step === 1 ? Math.round(look) : look;
	});
	return [value, ...looks.slice(0, -1).filter((look) => (look - value) * (end - look) > 0), end];
}

function lastSame(
	field: NumberField,
	looks: readonly number[],
	same: (value: number) => boolean,
): number | undefined {
	const turned = looks.findIndex((look) => !same(look));
	const [near, far] = [looks[turned - 1], looks[turned]];
	if (near === undefined || far === undefined) return undefined;
	return halve(field, [near, far], same);
}

function halve(
	{ step }: NumberField,
	[near, far]: readonly [number, number],
	same: (value: number) => boolean,
): number {
	let [inside, outside] = [near, far];
	for (let left = HALVINGS; left > 0; left--) {
		const exact = inside + (outside - inside) / 2;
		const middle = step === 1 ? Math.round(exact) : exact;
		if (middle === inside || middle === outside) break;
		if (same(middle)) inside = middle;
		else outside = middle;
	}
	return inside;
}
