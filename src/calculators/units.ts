/** The units that a number may be written in. */
import type { NumberField } from '../cost-model/input.ts';

/** Names with how many of the input's own unit each is, its own first; of two that mean the same the first stays. */
export function unitsOf({ unit, units = {} }: NumberField): readonly (readonly [string, number])[] {
	const own: readonly (readonly [string, number])[] = unit === '' ? [] : [[unit, 1]];
	const all = [...own, ...Object.entries(units)];
	return all.filter(
		([, factor], index) => all.findIndex(([, other]) => other === factor) === index,
	);
}
