/** Makes an element with properties and children. */
export function element<Name extends keyof HTMLElementTagNameMap>(
	name: Name,
	properties: Partial<HTMLElementTagNameMap[Name]>,
	children: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[Name] {
	const made = document.createElement(name);
	Object.assign(made, properties);
	made.append(...children);
	return made;
}

/** A control with its label; a box stands before its text. */
export function field(
	text: string,
	control: HTMLInputElement | HTMLSelectElement,
): HTMLLabelElement {
	const isBox = control instanceof HTMLInputElement && control.type === 'checkbox';
	return element('label', {}, isBox ? [control, text] : [text, control]);
}
