/** `<steelyard-calculator>`: takes over the HTML that `calculator.ts` made and answers while the reader types. */
import type { InputProblem, InputSpec } from '../cost-model/input.ts';
import { answerModel } from '../cost-model/answer.ts';
import type { Model } from '../cost-model/model.ts';
import { renderAnswer } from './answer-parts.ts';
import { loadModel } from './model-loader.ts';
import { positionOf, valueAt, valueText } from './slider.ts';

type Field = HTMLInputElement | HTMLSelectElement;

/** A calculator on a page. Bad input is told beside its field; the last good answer stays. */
export class SteelyardCalculator extends HTMLElement {
	#model: Model | undefined;

	/** Loads the model and makes the fields usable. Without one the static answer is left as it is. */
	async connectedCallback(): Promise<void> {
		const fields = this.querySelector<HTMLFieldSetElement>('.calculator-inputs');
		this.#model = await loadModel(this.getAttribute('model') ?? '');
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

	#specs(): readonly InputSpec[] {
		return this.#model?.inputs ?? [];
	}

	#field(id: string): Field | null {
		return this.querySelector<Field>(`[name="${id}"]`);
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
		const specs = this.#specs();
		const raw = specs.map((spec) => [spec.id, rawValue(this.#field(spec.id))] as const);
		if (this.#model === undefined) return;
		const outcome = answerModel(this.#model, Object.fromEntries(raw));
		this.#tell(outcome.ok ? [] : outcome.problems);
		if (!outcome.ok) return;
		for (const spec of specs) this.#moveSlider(spec, outcome.result.inputs[spec.id]);
		for (const [name, html] of Object.entries(renderAnswer(outcome.result, this.id))) {
			const part = this.querySelector(`.${name}`);
			if (part !== null && part.innerHTML !== html) part.innerHTML = html;
		}
	}

	#moveSlider(spec: InputSpec, value: unknown): void {
		const slider = this.querySelector<HTMLInputElement>(`[data-for="${spec.id}"]`);
		if (slider === null || spec.type !== 'number' || typeof value !== 'number') return;
		if (valueAt(spec, slider.valueAsNumber) !== value) {
			slider.value = String(positionOf(spec, value));
		}
		slider.setAttribute('aria-valuetext', valueText(spec, value));
	}

	#tell(problems: readonly InputProblem[]): void {
		for (const { id } of this.#specs()) {
			const problem = problems.find(({ input }) => input === id);
			const place = this.querySelector<HTMLElement>(`[id="${this.id}-${id}-problem"]`);
			if (place === null) continue;
			place.hidden = problem === undefined;
			place.textContent = problem === undefined ? '' : `${problem.message} ${problem.hint}`;
			this.#field(id)?.setAttribute('aria-invalid', String(problem !== undefined));
		}
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

function rawValue(field: Field | null): unknown {
	if (field === null) return undefined;
	return field.type === 'checkbox' && field instanceof HTMLInputElement
		? field.checked
		: field.value;
}

function readGiven(json: string | undefined): ReadonlyMap<string, unknown> {
	try {
		const given: unknown = JSON.parse(json ?? '{}');
		return new Map(typeof given === 'object' && given !== null ? Object.entries(given) : []);
	} catch {
		return new Map();
	}
}

if (!customElements.get('steelyard-calculator')) {
	customElements.define('steelyard-calculator', SteelyardCalculator);
}
