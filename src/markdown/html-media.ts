/** `src`, `poster` and `href` of tags that stay HTML: addresses in the vault are links like any other. */
import type { Html, Nodes } from 'mdast';
import { attributesOf } from './html-tag.ts';
import { isExternal, parseAddress } from './link-target.ts';
import { addLink } from './links.ts';
import { offsetOf, type Reading } from './reading.ts';

const ADDRESSES = ['src', 'srcset', 'poster', 'href'] as const;
/** Of an image in several sizes the browser takes the one that `src` names. */
const SEVERAL = /[\s,]/;

/**
 * Whether a browser reads an address as we do: it drops blanks and control characters, takes a backslash for a
 * slash and knows all character references by name. Only the sanitizer judges what this refuses.
 */
export function isPlainAddress(address: string): boolean {
	// eslint-disable-next-line no-control-regex
	return !/[\u0000-\u001F\u007F\\]|&[a-z\d]+;/i.test(address);
}

/** Adds the links of a tag to the note's and to the node, which stays what it is. */
export function withAddresses(node: Html, reading: Reading): readonly Nodes[] | undefined {
	const attributes = attributesOf(node.value);
	for (const name of ADDRESSES) {
		const address = attributes.get(name)?.trim();
		if (!address || !isPlainAddress(address) || isExternal(address) || /^[?#]/.test(address))
			continue;
		if (name === 'srcset' && SEVERAL.test(address)) continue;
		const label = attributes.get('title');
		const syntax = name === 'href' ? 'markdown' : 'image';
		const at = offsetOf(node);
		node[name] = addLink(reading, { syntax, to: parseAddress(address), label, at });
	}
	return undefined;
}
