/** What a reader has switched off, remembered by the browser. Everything is on until it is switched off. */

/** Name of a switch. */
export type Choice = 'keys' | 'previews';

/** Where storage is refused, a choice holds for this page. */
const refused = new Set<Choice>();

/** Whether the reader wants it. */
export function isOn(name: Choice): boolean {
	try {
		return localStorage.getItem(name) !== 'off';
	} catch {
		return !refused.has(name);
	}
}

/** Remembers a choice. */
export function choose(name: Choice, on: boolean): void {
	try {
		if (on) localStorage.removeItem(name);
		else localStorage.setItem(name, 'off');
	} catch {
		if (on) refused.delete(name);
		else refused.add(name);
	}
}
