/** What can be asked of meters and models, as data. */
import type { InputSpec } from '../cost-model/input.ts';
import type { Meter } from '../cost-model/meter.ts';
import { METERS, priceMeter } from '../cost-model/meters.ts';
import type { Model, OutputSpec, Preset } from '../cost-model/model.ts';
import { MODELS } from '../cost-model/models.ts';

/** A name with what it stands for. */
export interface Entry {
	readonly id: string;
	readonly title: string;
	readonly description: string;
}

/** All names that `price` knows. */
export interface Everything {
	readonly meters: readonly Entry[];
	readonly models: readonly Entry[];
}

/** One meter with its inputs and its price lists. */
export interface MeterList extends Entry {
	readonly source: string;
	readonly inputs: readonly InputSpec[];
	/** First day (`YYYY-MM-DD`) on which the default inputs can be priced. */
	readonly since: string | undefined;
	/** Days on which a price or a rule begins or ends, oldest first; `--as-of` takes any day from `since` on. */
	readonly versions: readonly string[];
	readonly prices: Meter['prices'];
	readonly notIncluded: readonly string[];
}

/** One model with its inputs and outputs. */
export interface ModelList extends Entry {
	readonly inputs: readonly InputSpec[];
	readonly outputs: readonly OutputSpec[];
	readonly presets: readonly Preset[];
	readonly limits: readonly string[];
	readonly sources: readonly string[];
	readonly notIncluded: readonly string[];
}

/** Every meter and model. */
export function listAll(): Everything {
	return {
		meters: [...METERS.values()].map(({ id, title, description }) => ({ id, title, description })),
		models: [...MODELS.values()].map(({ id, title, question }) => ({
			id,
			title,
			description: question,
		})),
	};
}

/** One meter. */
export function listMeter(meter: Meter): MeterList {
	const { id, title, description, source, inputs, prices, notIncluded } = meter;
	const versions = versionsOf(meter);
	const since = versions.find((asOf) => priceMeter(id, {}, { asOf }).ok);
	return { id, title, description, source, inputs, since, versions, prices, notIncluded };
}

function versionsOf({ prices, charges }: Meter): readonly string[] {
	const days = [
		...prices.map((row) => row.validFrom),
		...charges.flatMap(({ since, until }) => [since, until]),
	];
	return [...new Set(days)].filter((day) => day !== undefined).sort();
}

/** One model. */
export function listModel(model: Model): ModelList {
	const { id, title, question, inputs, outputs, notIncluded } = model;
	const { presets = [], limits = [], sources = [] } = model;
	const entry = { id, title, description: question };
	return { ...entry, inputs, outputs, presets, limits, sources, notIncluded };
}
