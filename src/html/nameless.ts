/** Images whose text says nothing to readers who do not see them. */
import type { Place } from '../diagnostic.ts';
import type { BodyContext, Collected } from './context.ts';

/** Words that programs put in the place of a description. */
const EMPTY =
	/^(?:|alt|alt text|image|img|picture|pic|photo|screenshot|screen ?shot|untitled|pasted image[\d\s.:-]*|img[_-]?\d+)$/i;

/** Whether an alternative text describes an image; the name of its file does not. */
export function isDescribed(alt: string | null | undefined, path: string): boolean {
	const said = (alt ?? '').trim();
	const file =
		path
			.replace(/[?#].*$/s, '')
			.split('/')
			.at(-1) ?? '';
	const name = file.replace(/\.[^.]*$/, '');
	return !EMPTY.test(said) && said !== file && said !== name;
}

/** Keeps the place of such an image; those of embedded notes are reported there. */
export function noteNameless({ collected, trail }: BodyContext, place: Place | undefined): void {
	if (place && trail.length === 1) collected.nameless.push(place);
}

/** One finding for all of them. */
export function reportNameless({ nameless, findings }: Collected): void {
	const [first] = nameless;
	if (!first) return;
	const count = nameless.length;
	findings.push({
		level: 'info',
		code: 'image-alt',
		line: first.line,
		column: first.column,
		message:
			count === 1
				? 'An image has no text that says what it shows.'
				: `${String(count)} images have no text that says what they show, the first of them here.`,
		hint: 'Write ![what it shows](image.png) or ![[image.png|what it shows]].',
	});
}
