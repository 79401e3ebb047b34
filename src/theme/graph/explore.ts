/** Opens the graph to move about in: filters, pointer, keys, and a sentence for those who do not see it. */
import type { Words } from '../../messages/browser.ts';
import { loadWords } from '../scripts/words.ts';
import { createControls } from './controls.ts';
import { element } from './element.ts';
import {
	apply,
	createExplorer,
	fit,
	openPoint,
	pointAt,
	repaint,
	zoom,
	type Explorer,
} from './explorer.ts';
import { listenToKeys, type Change } from './keys.ts';
import { readModel, type Model } from './model.ts';
import { readState, writeState } from './view-state.ts';

/**
 * Replaces the drawing in `stage`. Where that cannot be, the drawing stays and a sentence says so.
 * @param asked - The reader pressed the button: the focus goes to the picture.
 */
export async function explore(stage: HTMLElement, asked: boolean): Promise<void> {
	const say = await loadWords();
	const status = element('p', { className: 'graph-status ui', role: 'status', lang: say.lang });
	status.textContent = say.graphLoading;
	stage.after(status);
	try {
		const response = await fetch(stage.dataset['graph'] ?? '');
		const model = readModel(await response.json());
		if (!model) throw new Error('The file is of another version.');
		open(stage, { model, say, status });
		if (asked) stage.querySelector<HTMLElement>('.graph-picture')?.focus();
	} catch {
		stage.querySelector('.graph-picture')?.remove();
		stage.classList.remove('is-open');
		status.textContent = say.graphFailed;
	}
}

interface Opening {
	readonly model: Model;
	readonly say: Words;
	readonly status: HTMLElement;
}

function open(stage: HTMLElement, { model, say, status }: Opening): void {
	const help = element('p', {
		className: 'graph-help ui',
		id: 'graph-help',
		textContent: say.graphHelp,
	});
	const picture = element('div', {
		className: 'graph-picture ui',
		tabIndex: 0,
		role: 'application',
	});
	picture.ariaLabel = say.graphName;
	picture.setAttribute('aria-describedby', help.id);
	const canvas = element('canvas', { className: 'graph-overlay', ariaHidden: 'true' });
	stage.classList.add('is-open');
	stage.append(picture);
	const explorer = createExplorer(
		{ model, say, picture, canvas, status },
		readState(location.hash),
	);
	picture.append(canvas);
	const change: Change = (state) => {
		apply(explorer, state);
		controls.set(state);
		const hash = writeState(state);
		history.replaceState(null, '', hash === '' ? location.pathname + location.search : `#${hash}`);
	};
	const controls = createControls(model, say, change);
	status.after(controls.form, help);
	stage.append(buttons(explorer));
	const follow = (): void => {
		apply(explorer, readState(location.hash));
		controls.set(explorer.state);
	};
	addEventListener('hashchange', follow);
	follow();
	listenToPointer(explorer);
	listenToKeys(explorer, change);
	listenToColours(explorer);
}

function buttons(explorer: Explorer): HTMLElement {
	const { say } = explorer;
	const button = (label: string, text: string, act: () => void): HTMLButtonElement => {
		const made = element('button', {
			type: 'button',
			textContent: text,
			ariaLabel: label,
			title: label,
		});
		made.addEventListener('click', act);
		return made;
	};
	return element('div', { className: 'graph-buttons' }, [
		button(say.graphIn, '+', () => zoom(explorer, 1.5)),
		button(say.graphOut, '−', () => zoom(explorer, 1 / 1.5)),
		button(say.graphWhole, '⤢', () => fit(explorer)),
	]);
}

function listenToPointer(explorer: Explorer): void {
	const { sigma } = explorer.scene;
	sigma.on('enterNode', ({ node }) => pointAt(explorer, Number(node), false));
	sigma.on('leaveNode', () => {
		if (!explorer.ring) pointAt(explorer, undefined, false);
	});
	sigma.on('clickNode', ({ node, event }) => {
		const { original } = event;
		openPoint(explorer, Number(node), original.ctrlKey || original.metaKey);
	});
}

/** The reader's choice of light and dark, the system's, and forced colours. */
function listenToColours(explorer: Explorer): void {
	const again = (): void => repaint(explorer);
	for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)']) {
		matchMedia(query).addEventListener('change', again);
	}
	const watch = new MutationObserver(again);
	watch.observe(document.documentElement, { attributeFilter: ['data-theme'] });
}
