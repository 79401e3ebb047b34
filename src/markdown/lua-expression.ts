/** `${query[[from …]]}`, `${widgets.x()}`: Lua of SilverBullet in prose. It is never run: it is shown as code. */
import type { Nodes, Paragraph } from 'mdast';
import { onlySpan } from './mask.ts';
import type { Meaning } from './meaning.ts';
import { offsetOf, type Reading, reportOnce, type Span } from './reading.ts';

/** A call, a query, a table or a calculation; `${HOME}` and `${name}` are words of other languages. */
const OPEN =
	/\$\{[ \t\n]*(?:[A-Za-z_][\w.]{0,80}[ \t]?(?:\(|\[\[|\{|")|-?\d[\d.]{0,20}[ \t]*[-+*/]|-?['"(]|#[\w{'"])/g;
const LONGEST = 5000;

/** Expressions of SilverBullet. */
export const luaExpression: Meaning = {
	name: 'lua-expression',
	notInMdx: true,
	mask: (text) => (text.includes('${') ? findExpressions(text) : []),
	enter: { paragraph: (node, reading) => readBlock(node, reading) },
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
		else if (char === '"' || char === "'") {
			const close = text.indexOf(char, at + 1);
			if (close === -1 || close >= limit) return -1;
			at = close;
		}
		if (depth === 0) return at + 1;
	}
	return -1;
}

/** An expression that is a paragraph of several lines keeps them. */
function readBlock({ children }: Paragraph, reading: Reading): Nodes[] | undefined {
	const [only, ...more] = children;
	if (only?.type !== 'text' || more.length > 0) return undefined;
	const raw = onlySpan(reading, only.value)?.raw;
	if (!raw?.startsWith('${') || !raw.includes('\n')) return undefined;
	tell(reading, offsetOf(only));
	return [{ type: 'query', value: inner(raw), shown: 'SilverBullet', query: undefined }];
}

const MESSAGE = 'Expressions of SilverBullet are not run here; they are shown as code.';

function render(raw: string, reading: Reading, at: number): Nodes[] {
	tell(reading, at);
	const value = inner(raw).replaceAll(/\s+/g, ' ');
	return [{ type: 'query', value, shown: 'SilverBullet', query: undefined, inline: true }];
}

const inner = (raw: string): string => raw.slice(2, -1).trim();

function tell(reading: Reading, at: number): void {
	const hint = 'Write what it shows: text, a list of links, or a Markdown table.';
	reportOnce(reading, { level: 'info', code: 'query-not-run', message: MESSAGE, hint, at });
}
