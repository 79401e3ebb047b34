/** `<steelyard-calculator>`: opens the fields that the build made; all else is loaded when they are touched. */
import type * as Acting from './act.ts';
import type { Live } from './live-calculator.ts';

/** What a touched calculator works with. */
interface Awake {
	readonly live: Live;
	readonly act: typeof Acting;
}

const DAY = 86_400_000;

/** A calculator on a page. Bad input is told beside its field; the last good answer stays. */
export class SteelyardCalculator extends HTMLElement {
	#waking: Promise<Awake | undefined> | undefined;
	#awake: Awake | undefined;

	/** Opens the fields, and wakes at the first touch or where the address says something. */
	connectedCallback(): void {
		const fields = this.querySelector('fieldset');
		if (fields === null) return;
		fields.disabled = false;
		this.dataset['live'] = '';
		this.#sayStale();
		for (const type of ['pointerenter', 'focusin']) this.addEventListener(type, this.#touched);
		this.addEventListener('input', (event) => {
			this.#do(({ act, live }) => act.typed(live, event.target));
		});
		this.addEventListener('change', (event) => {
			this.#do(({ act, live }) => act.changed(live, event.target));
		});
		this.addEventListener('click', ({ target }) => {
			const button = target instanceof Element ? target.closest('button') : null;
			if (button) this.#do(({ act, live }) => act.pressed(live, button));
		});
		this.addEventListener('keydown', (event) => {
			if (this.#awake?.act.key(this.#awake.live, event)) event.preventDefault();
		});
		window.addEventListener('popstate', this.#goToAddress);
		if (location.search.includes('calc-')) this.#touched();
	}

	/** Lets go of the address. */
	disconnectedCallback(): void {
		window.removeEventListener('popstate', this.#goToAddress);
	}

	readonly #touched = (): void => {
		this.#do(() => undefined);
	};

	readonly #goToAddress = (): void => {
		if (this.#waking !== undefined || location.search.includes('calc-')) {
			this.#do(({ act, live }) => act.goToAddress(live));
		}
	};

	#do(what: (awake: Awake) => Promise<void> | undefined): void {
		this.#waking ??= this.#wake();
		void this.#waking.then((awake) => awake && what(awake));
	}

	/** Loads what answers. Where that fails, the values that the build answered for stand there again. */
	async #wake(): Promise<Awake | undefined> {
		try {
			const [act, { takeOver }] = await Promise.all([import('./act.ts'), import('./live.ts')]);
			const live = await takeOver(this);
			await act.start(live);
			this.#awake = { act, live };
			this.dataset['awake'] = '';
			return this.#awake;
		} catch {
			delete this.dataset['live'];
			this.dataset['failed'] = '';
			return undefined;
		}
	}

	/** Says so where prices are older than the site allows, by the reader's own clock. */
	#sayStale(): void {
		const { pricesMaxAge = '', pricesChecked = '' } = this.dataset;
		const note = this.querySelector<HTMLElement>('.calculator-stale');
		if (note === null || pricesMaxAge === '' || pricesChecked === '') return;
		note.hidden = (Date.now() - Date.parse(pricesChecked)) / DAY <= Number(pricesMaxAge);
	}
}

if (!customElements.get('steelyard-calculator')) {
	customElements.define('steelyard-calculator', SteelyardCalculator);
}
