/** The filters of the graph as a form, in both directions: what is set in it, and what a state sets in it. */
import type { Words } from '../../messages/browser.ts';
import type { Summary, NoteData } from '../../schema.ts';
import { legend } from '../../article/shape.ts';
import { element, field } from './element.ts';
import type { Model } from './model.ts';
import { DEEPEST, EVERYTHING, type ViewState } from './view-state.ts';

/** The form and what one does with it. */
export interface Controls {
	readonly form: HTMLFormElement;
	/** Sets the fields; nothing is reported. */
	readonly set: (state: ViewState) => void;
}

type Kind = Summary['kind'];
type Role = NoteData['relations'][number]['role'];

/** Makes the form. `changed` gets the state after every change by the reader. */
export function createControls(
	model: Model,
	say: Words,
	changed: (state: ViewState) => void,
): Controls {
	let state = EVERYTHING;
	const { columns } = model;
	const words = element('input', { type: 'search', autocomplete: 'off' });
	const tag = select([
		['', say.graphAny],
		...columns.tags.map((name) => [name, `#${name}`] as const),
	]);
	const depths = Array.from({ length: DEEPEST }, (_, index) => String(index + 1));
	const depth = select(
		depths.map((value) => [value, new Intl.NumberFormat(say.lang).format(Number(value))] as const),
	);
	const ghosts = element('input', { type: 'checkbox' });
	const kinds = boxes(
		used(columns.kinds, columns.nodes.kind).filter((kind) => kind !== 'ghost'),
		(kind) => ({ name: say[`kinds_${kind as Kind}`], swatch: legend(kind as Kind) }),
	);
	const roles = boxes(used(columns.roles, columns.edges.role), (role) => ({
		name: say[`roles_${role as Role}`],
		swatch: stroke(role),
	}));
	const around = element('span', { className: 'graph-around' });
	const middle = element('p', {}, [`${say.graphAround} `, around, field(say.graphDepth, depth)]);
	const reset = element('button', { type: 'button', textContent: say.graphReset });
	const form = element('form', { className: 'graph-filters ui', ariaLabel: say.graphFilter }, [
		field(say.graphWords, words),
		field(say.graphTag, tag),
		group(say.kinds, [...kinds.labels, field(say.wantedNotes, ghosts)]),
		group(say.graphRoles, roles.labels),
		middle,
		reset,
	]);
	const read = (): ViewState => ({
		focus: state.focus,
		depth: Number(depth.value),
		kinds: kinds.checked(),
		roles: roles.checked(),
		tag: tag.value,
		words: words.value,
		ghosts: ghosts.checked,
	});
	const set = (next: ViewState): void => {
		state = next;
		const node = model.byUrl.get(next.focus);
		words.value = next.words;
		tag.value = next.tag;
		depth.value = String(next.depth);
		ghosts.checked = next.ghosts;
		kinds.set(next.kinds);
		roles.set(next.roles);
		middle.hidden = node === undefined;
		around.textContent = node === undefined ? '' : (columns.nodes.title[node] ?? '');
	};
	form.addEventListener('submit', (event) => event.preventDefault());
	form.addEventListener('input', () => changed(read()));
	reset.addEventListener('click', () => changed(EVERYTHING));
	set(state);
	return { form, set };
}

/** Names that at least one entry has. */
function used(names: readonly string[], entries: readonly number[]): string[] {
	const found = new Set(entries);
	return names.filter((_, index) => found.has(index));
}

function select(options: readonly (readonly [value: string, text: string])[]): HTMLSelectElement {
	return element(
		'select',
		{},
		options.map(([value, textContent]) => element('option', { value, textContent })),
	);
}

function group(name: string, labels: readonly HTMLElement[]): HTMLElement {
	return element('fieldset', {}, [element('legend', { textContent: name }), ...labels]);
}

/** A line as the links of a role are drawn. */
const stroke = (role: string): string =>
	`<svg class="graph-drawing graph-swatch" viewBox="0 0 28 12" aria-hidden="true"><path class="line" data-role="${role}" d="M0 6h28"/></svg>`;

interface Box {
	readonly name: string;
	/** A drawing of our own, as HTML. */
	readonly swatch: string;
}

interface Boxes {
	readonly labels: HTMLElement[];
	readonly checked: () => Set<string>;
	readonly set: (values: ReadonlySet<string>) => void;
}

/** Boxes of which none or all checked means the same: everything. */
function boxes(values: readonly string[], box: (value: string) => Box): Boxes {
	const inputs = values.map((value) => element('input', { type: 'checkbox', value }));
	const labelOf = (input: HTMLInputElement): HTMLElement => {
		const { name, swatch } = box(input.value);
		const label = field(name, input);
		input.insertAdjacentHTML('afterend', swatch);
		return label;
	};
	return {
		labels: inputs.map(labelOf),
		checked: () => {
			const chosen = inputs.filter((input) => input.checked).map((input) => input.value);
			return new Set(chosen.length === inputs.length ? [] : chosen);
		},
		set: (wanted) => {
			for (const input of inputs) input.checked = wanted.has(input.value);
		},
	};
}
