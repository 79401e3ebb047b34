/** Types of callouts: what each is called, and which of the theme's few families it looks like. */
import type { Messages } from '../messages/messages.ts';

const FAMILIES: ReadonlyMap<string, string> = new Map(
	Object.entries({
		note: ['seealso', 'see-also'],
		tip: ['hint', 'important'],
		success: ['check', 'done'],
		question: ['help', 'faq'],
		warning: ['caution', 'attention'],
		failure: ['fail', 'missing'],
		danger: ['error'],
		abstract: ['summary', 'tldr'],
		quote: ['cite'],
		columns: ['multi-column', 'multi-columns'],
		blank: ['blank-container', 'column', 'col'],
	}).flatMap(([family, types]) => types.map((type) => [type, family] as const)),
);

/** The family of a type; a type of its own is its own family. */
export function familyOf(type: string): string {
	return FAMILIES.get(type) ?? type;
}

/** What stands in the title bar where the author wrote no title; a type of its own says itself: `my-notes` → `My notes`. */
export function calloutName(type: string, say: Messages): string {
	const key = `callout_${type === 'see-also' ? 'seealso' : type}`;
	if (isCalloutKey(key, say)) return say[key];
	const words = type.replaceAll(/[-_]+/g, ' ');
	return words.charAt(0).toUpperCase() + words.slice(1);
}

type CalloutKey = Extract<keyof Messages, `callout_${string}`>;

const isCalloutKey = (key: string, say: Messages): key is CalloutKey => Object.hasOwn(say, key);

/** Families whose look alone would say what they are, where the author writes a title. */
const TOLD: ReadonlySet<string> = new Set([
	'tip',
	'success',
	'question',
	'warning',
	'todo',
	'failure',
	'danger',
	'bug',
	'example',
]);

/** What stands before the author's own title, so that no colour alone says it; undefined where nothing is said. */
export function calloutLabel(type: string, say: Messages): string | undefined {
	return TOLD.has(familyOf(type)) ? calloutName(type, say) : undefined;
}

/** Whether a box only places what stands in it, without a look or a name of its own. */
export function isPlain(family: string): boolean {
	return family === 'columns' || family === 'blank';
}
