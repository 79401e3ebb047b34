/** The list of keys, with the switches of what not every reader wants. It works by script alone. */
import type { Messages } from '../messages/messages.ts';
import { each, escapeHtml } from './escape.ts';

/** A row: keys that are pressed together or one after another, in one way or another, and what they do. */
type Row = readonly [ways: readonly (readonly string[])[], does: string];

/** The inside of the dialog. */
export function keyList(say: Messages): string {
	const anywhere: readonly Row[] = [
		[[['/'], ['Ctrl K'], ['⌘ K']], say.search],
		[[['g', 'h']], say.keyHome],
		[[['g', 'a']], say.allNotes],
		[[['g', 't']], say.tags],
		[[['g', 'g']], say.keyGraph],
		[[['n']], say.keyNext],
		[[['p']], say.keyPrevious],
		[[['t']], say.switchTheme],
		[[['?']], say.keyHelp],
		[[['Esc']], say.keyEscape],
	];
	return (
		head(say) +
		table(say.keysAny, anywhere, say) +
		table(say.keysLink, [[[['Alt ↓']], say.keyPreview]], say) +
		choice('keys', say.singleKeys, say.singleKeysNote) +
		choice('previews', say.previews, say.previewsNote)
	);
}

const head = ({ keysTitle, close }: Messages): string =>
	`<div class="keys-head"><h2 id="keys-title">${escapeHtml(keysTitle)}</h2>` +
	`<button type="button" data-close>${escapeHtml(close)}</button></div>`;

function table(title: string, rows: readonly Row[], say: Messages): string {
	const or = ` ${escapeHtml(say.keyOr)} `;
	const then = ` ${escapeHtml(say.keyThen)} `;
	const body = each(rows, ([ways, does]) => {
		const keys = ways.map((way) => way.map(key).join(then)).join(or);
		return `<div><dt>${escapeHtml(does)}</dt><dd>${keys}</dd></div>`;
	});
	return `<h3>${escapeHtml(title)}</h3><dl>${body}</dl>`;
}

/** `Ctrl K` is two keys at once. */
const key = (name: string): string =>
	name
		.split(' ')
		.map((part) => `<kbd>${escapeHtml(part)}</kbd>`)
		.join(' ');

function choice(name: string, label: string, note: string): string {
	return (
		`<p class="choice"><label><input type="checkbox" data-choice="${name}" aria-describedby="choice-${name}"> ` +
		`${escapeHtml(label)}</label><span id="choice-${name}">${escapeHtml(note)}</span></p>`
	);
}
