/** From bare figures to outputs with their units. */
import type { Figures, OutputSpec } from '../model.ts';
import type { Quantity, Unit } from '../quantity.ts';

/** The units of a model's outputs, by id, in the order in which they are shown. */
export type Units = Readonly<Record<string, Unit>>;

/** Figures with their units; one that has no unit, or is not finite, is left out. */
export function withUnits(figures: Figures, units: Units): Readonly<Record<string, Quantity>> {
	const outputs: Record<string, Quantity> = {};
	for (const [id, unit] of Object.entries(units)) {
		const value = figures[id];
		if (value !== undefined && Number.isFinite(value)) outputs[id] = { value, unit };
	}
	return outputs;
}

/** The figures that are numbers: a quotient by almost nothing is no answer. */
export function finiteOnly(figures: Figures): Figures {
	const finite: Record<string, number> = {};
	for (const id in figures) {
		const value = figures[id];
		if (value !== undefined && Number.isFinite(value)) finite[id] = value;
	}
	return finite;
}

/** What is declared of the outputs; `labels` has every id of the units. */
export function declared<Id extends string>(
	units: Readonly<Record<Id, Unit>>,
	labels: Readonly<Record<Id, string>>,
): readonly OutputSpec[] {
	return (Object.keys(units) as Id[]).map((id) => ({ id, label: labels[id], unit: units[id] }));
}
