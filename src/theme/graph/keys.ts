/** The keyboard in the picture of the graph. */
import { fit, openPoint, pointAt, zoom, type Explorer } from './explorer.ts';
import type { ViewState } from './view-state.ts';
import { neighbours, nextPoint } from './walk.ts';

/** Gives a state to the whole page: picture, form and hash. */
export type Change = (state: ViewState) => void;

/** Handles keys while the picture has the focus. */
export function listenToKeys(explorer: Explorer, change: Change): void {
	/** The point whose links the keys left and right go through. */
	let middle: number | undefined;
	const along = (step: 1 | -1): void => {
		middle = nextPoint(explorer.shown, explorer.current ?? middle, step);
		pointAt(explorer, middle, true);
	};
	const across = (step: 1 | -1): void => {
		middle ??= explorer.current ?? nextPoint(explorer.shown, undefined, 1);
		if (middle === undefined) return;
		const round = neighbours(explorer.model, explorer.shown, middle);
		const at = round.indexOf(explorer.current ?? -1);
		const next =
			at < 0 ? (step > 0 ? 0 : round.length - 1) : (at + step + round.length) % round.length;
		pointAt(explorer, round[next] ?? middle, true);
	};
	const back = (): void => {
		if (explorer.current !== undefined) pointAt(explorer, undefined, false);
		else if (explorer.state.focus !== '') change({ ...explorer.state, focus: '', depth: 1 });
		else explorer.picture.blur();
		middle = undefined;
	};
	const keys: Readonly<Record<string, () => void>> = {
		ArrowDown: () => along(1),
		ArrowUp: () => along(-1),
		ArrowRight: () => across(document.dir === 'rtl' ? -1 : 1),
		ArrowLeft: () => across(document.dir === 'rtl' ? 1 : -1),
		Enter: () => {
			if (explorer.current !== undefined) openPoint(explorer, explorer.current);
		},
		' ': () => {
			if (explorer.current === undefined) return;
			middle = explorer.current;
			change({ ...explorer.state, focus: explorer.model.columns.nodes.url[middle] ?? '' });
			pointAt(explorer, middle, true);
		},
		'+': () => zoom(explorer, 1.5),
		'=': () => zoom(explorer, 1.5),
		'-': () => zoom(explorer, 1 / 1.5),
		'0': () => fit(explorer),
		Escape: back,
	};
	explorer.picture.addEventListener('keydown', (event) => {
		if (event.ctrlKey || event.metaKey || event.altKey) return;
		const action = keys[event.key];
		if (!action) return;
		event.preventDefault();
		event.stopPropagation();
		action();
	});
	explorer.picture.addEventListener('blur', () => pointAt(explorer, undefined, false));
}
