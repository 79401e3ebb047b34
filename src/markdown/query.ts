/**
 * Questions to the whole vault: fences of Dataview, Tasks and Bases, and Dataview's inline `` `= this.x` ``. What
 * they ask is answered where the note is rendered; programs and languages that are not read here stay labelled code.
 */
import type { Code, InlineCode } from 'mdast';
import type { Query, QueryLanguage } from './document.ts';
import type { Meaning } from './meaning.ts';
import type { QueryNode } from './nodes.ts';
import { offsetOf, type Reading, reportOnce } from './reading.ts';

const RUN: ReadonlySet<string> = new Set(['dataview', 'tasks', 'base']);

/** Fences that are shown as code, and what the programs that run them are called. */
const SHOWN: ReadonlyMap<string, string> = new Map([
	['dataviewjs', 'DataviewJS'],
	['foam-query', 'Foam'],
	['logseq-query', 'Logseq'],
	['query', 'Obsidian’s search'],
	['tracker', 'Tracker'],
]);

/** Fences that define something for SilverBullet and ask nothing; they are code of a language like any other. */
const DEFINITIONS: ReadonlyMap<string, readonly [name: string, language: string]> = new Map([
	['space-lua', ['Space Lua', 'lua']],
	['space-style', ['Space Style', 'css']],
]);

const FUNCTION =
	'(?:date|dur|link|length|choice|default|ldefault|dateformat|durationformat|currencyformat|local[tT]ime|round|trunc|floor|ceil|min|max|sum|product|average|reduce|map|filter|all|any|none|join|lower|upper|replace|regexreplace|split|contains|icontains|econtains|nonnull|unique|sort|reverse|flat|number|string|typeof|object|list|array|striptime|meta|substring|truncate|padleft|padright)';
const INLINE = new RegExp(String.raw`^=\s*(?:this\s*[.[\]]|this\s*$|\[\[|!?${FUNCTION}\()`);
const INLINE_JS = /^\$=\s*\S/;

/** Queries as fences and as inline code. */
export const query: Meaning = {
	name: 'query',
	enter: {
		code: (node, reading) => readFence(node, reading),
		inlineCode: (node, reading) => readInline(node, reading),
	},
};

function readFence(node: Code, reading: Reading): readonly QueryNode[] | undefined {
	const language = node.lang?.toLowerCase();
	if (language === undefined) return undefined;
	if (RUN.has(language)) {
		return [queryNode(node, reading, { language: language as QueryLanguage, inline: false })];
	}
	const definition = DEFINITIONS.get(language);
	const name = definition?.[0] ?? SHOWN.get(language);
	if (name === undefined) return undefined;
	tell(reading, { name, at: offsetOf(node) });
	if (definition) {
		node.lang = definition[1];
		return undefined;
	}
	return [{ type: 'query', value: node.value, shown: name, query: undefined, ...placed(node) }];
}

function readInline(node: InlineCode, reading: Reading): readonly QueryNode[] | undefined {
	const { value } = node;
	if (value.startsWith('=') && INLINE.test(value)) {
		return [queryNode(node, reading, { language: 'dataview', inline: true })];
	}
	if (!value.startsWith('$=') || !INLINE_JS.test(value)) return undefined;
	if (!/\bdv\b/.test(value)) return undefined;
	const name = 'DataviewJS';
	tell(reading, { name, at: offsetOf(node) });
	return [{ type: 'query', value, shown: name, query: undefined, inline: true, ...placed(node) }];
}

function queryNode(
	node: Code | InlineCode,
	reading: Reading,
	how: Pick<Query, 'language' | 'inline'>,
): QueryNode {
	const found: Query = {
		...how,
		text: how.inline ? node.value.slice(1).trim() : node.value,
		view: undefined,
		...reading.placeAt(offsetOf(node)),
	};
	reading.queries.push(found);
	const inline = how.inline ? { inline: true as const } : {};
	return {
		type: 'query',
		value: node.value,
		shown: undefined,
		query: found,
		...inline,
		...placed(node),
	};
}

const placed = ({ position }: Code | InlineCode): Pick<QueryNode, 'position'> =>
	position ? { position } : {};

/** One finding a note and language; the first place stands for all. */
function tell(reading: Reading, { name, at }: { name: string; at: number }): void {
	const message = `Queries and programs of ${name} are not run here; they are shown as code.`;
	const hint =
		name === 'DataviewJS'
			? 'Write the query in Dataview’s own language (LIST, TABLE, TASK), or the result as text.'
			: 'Write the result as text, or as a query of Dataview (LIST, TABLE, TASK).';
	reportOnce(reading, { level: 'info', code: 'query-not-run', message, hint, at });
}
