/** `[[a|b]]` in a row of a table: the pipe cuts the cell in every other program, which is worth a word. */
import type { Table } from 'mdast';
import { TOKEN } from './mask.ts';
import type { Meaning } from './meaning.ts';
import { offsetOf, report, type Reading } from './reading.ts';

const BARE_PIPE = /^!?\[\[[^\]\n]*?[^\\\]\n]\|/;

/** Pipes of wiki links in tables, reported once a table. */
export const wikiLinkTable: Meaning = {
	name: 'wiki-link-table',
	enter: {
		table: (node, reading) => {
			if (reading.spans.length > 0) judge(node, reading);
			return undefined;
		},
	},
};

function judge(node: Table, reading: Reading): void {
	const start = offsetOf(node);
	const source = reading.text.slice(start, node.position?.end.offset ?? start);
	for (const match of source.matchAll(TOKEN)) {
		const raw = reading.spans[Number(match[1])]?.raw ?? '';
		if (!BARE_PIPE.test(raw)) continue;
		report(reading, {
			level: 'info',
			code: 'pipe-in-table',
			message: `\u201C${raw}\u201D has a bare | in a table; other programs end the cell there.`,
			hint: `Write ${raw.replaceAll(/(?<!\\)\|/g, '\\|')}.`,
			at: start + match.index,
		});
		return;
	}
}
