/** The stories of a model, as buttons. */
import type { Field, Value } from '../cost-model/input.ts';
import { fill, find } from './form.ts';
import type { Entries, Live } from './live-calculator.ts';
import { isSame } from './reading.ts';

/** A story counts from the defaults of the model, whatever the page's author asked. */
export function presetEntries(fields: readonly Field[], json: string): Entries {
	const set = new Map(Object.entries(JSON.parse(json) as Readonly<Record<string, Value>>));
	return new Map(
		fields.map((field) => [field.id, { value: set.get(field.id) ?? field.default }] as const),
	);
}

/** Marks the story that the fields tell, and whether there is something to reset. */
export function markPresets({ host, model, entries, given }: Live): void {
	const isAt = (wanted: Entries): boolean =>
		model.fields.every(({ id }) => {
			const [entry, other] = [entries.get(id), wanted.get(id)];
			return entry !== undefined && other !== undefined && isSame(entry, other);
		});
	let story = '';
	for (const button of host.querySelectorAll<HTMLElement>('[data-preset]')) {
		const told = isAt(presetEntries(model.fields, button.dataset['preset'] ?? '{}'));
		button.setAttribute('aria-pressed', String(told));
		if (told) story = button.title;
	}
	fill(host, '.calculator-story', story);
	const reset = find(host, '[data-reset-all]', HTMLButtonElement);
	if (reset) reset.hidden = isAt(given);
}
