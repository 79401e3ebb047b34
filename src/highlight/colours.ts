/**
 * Which parts of code are told apart, and the class of each. Grammars know hundreds of sorts; a reader needs a
 * few. A theme of the highlighter is made whose colours are no colours but the numbers of these sorts: the
 * stylesheet has the last word.
 */
import type { ThemeRegistrationRaw } from 'shiki/core';

/** Class → TextMate scopes, the most special last. What has the class '' looks as the rest does. */
const SORTS: readonly (readonly [className: string, scopes: readonly string[]])[] = [
	['hk', ['keyword', 'storage', 'variable.language', 'punctuation.definition.keyword']],
	['', ['keyword.operator', 'storage.type.function.arrow', 'punctuation.separator']],
	['hk', ['keyword.operator.new', 'keyword.operator.expression', 'keyword.operator.word']],
	['hk', ['keyword.operator.logical.python', 'keyword.operator.wordlike', 'keyword.control']],
	['hs', ['string', 'punctuation.definition.string', 'constant.other.symbol']],
	['hs', ['markup.inline.raw', 'markup.fenced_code', 'markup.raw']],
	['', ['string.unquoted', 'string variable', 'meta.template.expression', 'meta.embedded']],
	['hm', ['constant', 'keyword.other.unit', 'support.constant', 'variable.other.constant.elixir']],
	['hf', ['entity.name.function', 'support.function', 'entity.name.command', 'support.macro']],
	['ht', ['entity.name.type', 'entity.name.class', 'entity.name.namespace', 'support.type']],
	['ht', ['support.class', 'entity.other.inherited-class', 'entity.name.tag', 'storage.type.java']],
	['hn', ['entity.other.attribute-name', 'support.type.property-name', 'meta.property-name']],
	['hn', ['entity.name.tag.yaml', 'keyword.other.definition.ini', 'support.type.property-name']],
	['hn', ['variable.other.assignment.shell', 'entity.name.selector', 'meta.diff.range']],
	['hh', ['markup.heading', 'entity.name.section', 'punctuation.definition.heading']],
	['hb', ['markup.bold']],
	['he', ['markup.italic']],
	['hi', ['markup.inserted', 'punctuation.definition.inserted']],
	['hd', ['markup.deleted', 'punctuation.definition.deleted', 'invalid.deprecated']],
	[
		'hc',
		['comment', 'punctuation.definition.comment', 'string.quoted.docstring', 'meta.diff.header'],
	],
];

const colourOf = (index: number): string => `#${(index + 1).toString(16).padStart(6, '0')}`;

/** Colour as the highlighter gives it → class; the text's own colour has none. */
export const CLASSES: ReadonlyMap<string, string> = new Map(
	SORTS.flatMap(([className], index) => (className ? [[colourOf(index), className]] : [])),
);

/** The theme in which each colour is the number of a sort. */
export const THEME: ThemeRegistrationRaw = {
	name: 'sorts',
	colors: { 'editor.foreground': '#000000', 'editor.background': '#ffffff' },
	settings: [
		{ settings: { foreground: '#000000' } },
		...SORTS.map(([, scopes], index) => ({
			scope: [...scopes],
			settings: { foreground: colourOf(index) },
		})),
	],
};
