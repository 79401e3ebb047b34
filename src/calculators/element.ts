/** `<steelyard-calculator>`: takes over the HTML that `calculator.ts` made and answers while the reader types. */
import { checkNumber, numberHint, withUnit } from '../cost-model/input.ts';
import type { Complaint, Field, Value } from '../cost-model/input.ts';
import { askModel } from '../cost-model/answer.ts';
import type { Answerer } from '../cost-model/model.ts';
import { renderAnswer } from './answer-parts.ts';
import { LIVE_MODELS } from './live-models.ts';
import { positionOf, valueAt } from './slider.ts';

type Control = HTMLInputElement | HTMLSelectElement;

/** A calculator on a page. Bad input is told beside its field; the last good answer stays. */
export class SteelyardCalculator extends HTMLElement {
	#model: Answerer | undefined;

	/** Makes the fields usable. Without a model the static answer is left as it is. */
	connectedCallback(): void {
		const fields = this.querySelector<HTMLFieldSetElement>('.calculator-inputs');
		this.#model = LIVE_MODELS.get(this.getAttribute('model') ?? '');
		if (fields === null || this.#model === undefined) return;
		fields.disabled = false;
		this.querySelector('.calculator-static')?.remove();
		fields.oninput = (event) => {
			this.#changed(event.target);
		};
		const reset = this.querySelector<HTMLButtonElement>('.calculator-reset');
		if (reset === null) return;
		reset.hidden = false;
		reset.onclick = () => {
			this.#reset();
		};
	}

	#specs(): readonly Field[] {
		return this.#model?.fields ?? [];
	}

	#field(id: string): Control | null {
		return this.querySelector<Control>(`[name="${id}"]`);
	}

	#changed(target: EventTarget | null): void {
		if (target instanceof HTMLInputElement && target.type === 'range') this.#follow(target);
		this.#answer();
	}

	/** Puts the slider's value into its number field. */
	#follow(slider: HTMLInputElement): void {
		const spec = this.#specs().find((one) => one.id === slider.dataset['for']);
		const field = this.#field(slider.dataset['for'] ?? '');
		if (spec?.type !== 'number' || field === null) return;
		field.value = String(valueAt(spec, slider.valueAsNumber));
	}

	/** Computes from what the fields say, and shows the answer or the problems. */
	#answer(): void {
		const model = this.#model;
		const read = this.#specs().map(
			(spec) => [spec, readField(spec, this.#field(spec.id))] as const,
		);
		const values = read.flatMap(([{ id }, value]) =>
			typeof value === 'object' ? [] : [[id, value] as const],
		);
		for (const [spec, value] of read) this.#tell(spec, value);
		if (model === undefined || values.length < read.length) return;
		const outcome = askModel(model, Object.fromEntries(values), this.dataset['asOf']);
		if (!outcome.ok) return;
		const parts = renderAnswer(outcome.result, this.id);
		for (const [name, html] of Object.entries<string>({ ...parts })) {
			const part = this.querySelector(`.${name}`);
			if (part !== null && part.innerHTML !== html) part.innerHTML = html;
		}
	}

	/** Moves the slider along, or says beside the field what is wrong. */
	#tell(spec: Field, value: Value | Complaint): void {
		const wrong = typeof value === 'object' ? value : undefined;
		const place = this.querySelector<HTMLElement>(`[id="${this.id}-${spec.id}-problem"]`);
		if (place === null) return;
		place.hidden = wrong === undefined;
		place.textContent = wrong === undefined ? '' : `${wrong.message} ${wrong.hint}`;
		this.#field(spec.id)?.setAttribute('aria-invalid', String(wrong !== undefined));
		this.#moveSlider(spec, value);
	}

	#moveSlider(spec: Field, value: unknown): void {
		const slider = this.querySelector<HTMLInputElement>(`[data-for="${spec.id}"]`);
		if (slider === null || spec.type !== 'number' || typeof value !== 'number') return;
		if (valueAt(spec, slider.valueAsNumber) !== value) {
			slider.value = String(positionOf(spec, value));
		}
		slider.setAttribute('aria-valuetext', withUnit(spec, value));
	}

	/** Back to what the author asked. */
	#reset(): void {
		const given = readGiven(this.dataset['inputs']);
		for (const spec of this.#specs()) {
			const value = given.get(spec.id) ?? spec.default;
			const field = this.#field(spec.id);
			if (field instanceof HTMLInputElement && field.type === 'checkbox') {
				field.checked = value === true;
			} else if (field !== null) field.value = String(value);
		}
		this.#answer();
	}
}

function readField(spec: Field, field: Control | null): Value | Complaint {
	if (field === null) return spec.default;
	if (spec.type === 'choice') return field.value;
	if (!(field instanceof HTMLInputElement)) return spec.default;
	if (spec.type === 'boolean') return field.checked;
	const value = field.valueAsNumber;
	if (Number.isFinite(value)) return checkNumber(spec, value) ?? value;
	return { message: `${spec.label}: this is not a number.`, hint: numberHint(spec) };
}

function readGiven(json: string | undefined): ReadonlyMap<string, string | boolean> {
	try {
		const given: unknown = JSON.parse(json ?? '{}');
		const entries = Object.entries<unknown>(Object(given) as Record<string, unknown>);
		return new Map(entries.map(([id, one]) => [id, typeof one === 'boolean' ? one : String(one)]));
	} catch {
		return new Map();
	}
}

if (!customElements.get('steelyard-calculator')) {
	customElements.define('steelyard-calculator', SteelyardCalculator);
}
