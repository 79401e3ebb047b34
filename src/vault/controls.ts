/** Characters that cannot be seen and do something: they become signs that can be seen, at the same place. */
import type { Finding } from '../diagnostic.ts';
import { finding } from './finding.ts';

// eslint-disable-next-line no-control-regex
const UNSEEN = /[\u0001-\u0008\u000B\u000E-\u001F\u007F\u202D\u202E]/;
const ALL_UNSEEN = new RegExp(UNSEEN.source, 'g');
const LINE_ENDS = /[\u2028\u2029]/;

interface Text {
	readonly text: string | undefined;
	readonly findings: readonly Finding[];
}

/**
 * Controls as their pictures (`␛`), overrides of the writing direction, which show text in another order than it
 * has, as U+FFFD; line and paragraph separators end lines; a form feed is a blank. Each kind is reported once.
 */
export function showControls(decoded: Text): Text {
	const { findings } = decoded;
	let { text } = decoded;
	if (text === undefined) return decoded;
	const reports: Finding[] = [];
	if (LINE_ENDS.test(text)) {
		reports.push(report(text, LINE_ENDS, 'ends a line where most programs see none'));
		text = text.replace(/[\u2028\u2029]/g, '\n');
	}
	if (UNSEEN.test(text)) {
		reports.push(report(text, UNSEEN, 'cannot be seen; it is shown as a sign'));
		text = text.replace(ALL_UNSEEN, sign);
	}
	if (text.includes('\f')) text = text.replaceAll('\f', ' ');
	return { text, findings: [...findings, ...reports] };
}

function sign(char: string): string {
	const code = char.charCodeAt(0);
	if (code > 0xff) return '\uFFFD';
	return String.fromCharCode(code === 0x7f ? 0x2421 : 0x2400 + code);
}

function report(text: string, pattern: RegExp, says: string): Finding {
	const at = text.search(pattern);
	const code = text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
	const lines = text.slice(0, at).split('\n');
	const place = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
	const times = text.split(new RegExp(pattern.source)).length - 1;
	const more = times > 1 ? ` There are ${String(times)} of its kind.` : '';
	const message = `The character U+${code} ${says}.${more}`;
	const level = code === '202E' || code === '202D' ? 'warning' : 'info';
	return finding(`${level} control-character`, place, {
		message,
		hint: 'Delete it where it is not meant.',
	});
}
