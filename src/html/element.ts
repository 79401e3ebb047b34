/** Short-hand for hast. */
import type { Element, ElementContent, Properties } from 'hast';

/** An element; `undefined` properties are left out. */
export const h = (
	tagName: string,
	properties: Properties,
	children: readonly ElementContent[] = [],
): Element => ({ type: 'element', tagName, properties, children: [...children] });

/** A text node. */
export const text = (value: string): ElementContent => ({ type: 'text', value });
