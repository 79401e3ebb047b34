/** The steelyard at the head of a trade-off page: it tilts by the computed verdicts, and says so in words. */
import type { NoteData } from '../schema.ts';
import { escapeHtml } from './escape.ts';
import { chrome, type Setting } from './setting.ts';
import { lean } from './weigh.ts';

type Matrix = NonNullable<NoteData['matrix']>;

/** The beam of a matrix; a tilt outside of -1 to 1 counts as the nearer end. */
export function beam(matrix: Matrix, setting: Setting): string {
	const [start = '', end = ''] = [matrix.options[0], matrix.options.at(-1)];
	const ends = `<span>${escapeHtml(start)}</span><span>${escapeHtml(end)}</span>`;
	return (
		`<figure class="beam ui" data-pagefind-ignore>${drawing(matrix.tilt)}` +
		`<div class="beam-ends">${ends}</div>` +
		`<figcaption${chrome(setting)}>${escapeHtml(lean(matrix, setting.say))}</figcaption></figure>`
	);
}

function drawing(given: number): string {
	const tilt = Math.max(-1, Math.min(1, given));
	const angle = String(Math.round(tilt * 40) / 10);
	const weight = Math.round(300 + tilt * 200);
	return (
		'<svg class="beam-line" viewBox="0 -3 600 87" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true">' +
		`<path d="M300 30V14a7 7 0 1 0-7-7"/><g transform="rotate(${angle} 300 30)">` +
		'<path d="M8 30h584" stroke-width="3"/>' +
		'<path d="M12 30v18a7 7 0 1 0 7 7M588 30v18a7 7 0 1 1-7 7"/>' +
		`<path d="M${String(weight)} 30v12"/>` +
		`<path d="M${String(weight - 7)} 42h14l6 26h-26z" fill="currentColor" stroke="none"/></g></svg>`
	);
}
