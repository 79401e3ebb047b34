/** `${query[[from …]]}`, `${widgets.x()}`: Lua of SilverBullet in prose. It is never run: it is shown as code. */
import type { Nodes } from 'mdast';
import type { Meaning } from './meaning.ts';
import { report, type Reading, type Span } from './reading.ts';

/** A call, a query, a table or a calculation; `${HOME}` and `${name}` are words of other languages. */
const OPEN =
	/\$\{[ \t\n]*(?:[A-Za-z_][\w.]{0,80}[ \t]?(?:\(|\[\[|\{|")|\d[\d.]{0,20}[ \t]*[-+*/])/g;
const LONGEST = 5000;

/** Expressions of SilverBullet. */
export const luaExpression: Meaning = {
	name: 'lua-expression',
	notInMdx: true,
	mask: (text) => (text.includes('${') ? findExpressions(text) : []),
};

function findExpressions(text: string): readonly Span[] {
	const spans: Span[] = [];
	OPEN.lastIndex = 0;
	for (let match = OPEN.exec(text); match; match = OPEN.exec(text)) {
		const end = text.charAt(match.index - 1) === '\\' ? -1 : endOf(text, match.index + 1);
		if (end === -1) continue;
		const raw = text.slice(match.index, end);
		spans.push({
			start: match.index,
			end,
			raw,
			render: (reading, { at }) => render(raw, reading, at),
		});
		OPEN.lastIndex = end;
	}
	return spans;
}

/** Offset behind the brace that closes the one at an offset; quotes and long brackets hold no braces. */
function endOf(text: string, start: number): number {
	let depth = 0;
	const limit = Math.min(text.length, start + LONGEST);
	for (let at = start; at < limit; at += 1) {
		const char = text.charAt(at);
		if (char === '{') depth += 1;
		else if (char === '}') depth -= 1;
		else if (char === '"') {
			const close = text.indexOf('"', at + 1);
			if (close === -1 || close >= limit) return -1;
			at = close;
		}
		if (depth === 0) return at + 1;
	}
	return -1;
}

const MESSAGE = 'Expressions of SilverBullet are not run here; they are shown as code.';

function render(raw: string, reading: Reading, at: number): Nodes[] {
	if (!reading.findings.some(({ message }) => message === MESSAGE)) {
		const hint = 'Write what it shows: text, a list of links, or a Markdown table.';
		report(reading, { level: 'info', code: 'query-not-run', message: MESSAGE, hint, at });
	}
	const value = raw.slice(2, -1).trim().replaceAll(/\s+/g, ' ');
	return [{ type: 'query', value, shown: 'SilverBullet', query: undefined, inline: true }];
}
