/** Changes the prose of a Markdown source and leaves code as it is. */
import { followFence, type Fence } from '../markdown/lines.ts';

/**
 * @param text With `\n` as line ending.
 * @param change Gets stretches without fenced code and inline code.
 */
export function outsideCode(text: string, change: (prose: string) => string): string {
	const out: string[] = [];
	let prose: string[] = [];
	let fence: Fence | undefined;
	const flush = (): void => {
		if (prose.length > 0) out.push(outsideSpans(prose.join('\n'), change));
		prose = [];
	};
	for (const line of text.split('\n')) {
		const before = fence;
		fence = followFence(line, before);
		if (before ?? fence) {
			flush();
			out.push(line);
		} else {
			prose.push(line);
		}
	}
	flush();
	return out.join('\n');
}

/** A code span ends at a run of as many backticks in the same paragraph. */
function outsideSpans(text: string, change: (prose: string) => string): string {
	if (!text.includes('`')) return change(text);
	const runs = [...text.matchAll(/`+/g)];
	const closing = closers(runs.map(([run]) => run.length));
	const parts: string[] = [];
	let at = 0;
	for (let index = 0; index < runs.length; index += 1) {
		const run = runs[index];
		const close = closing[index] ?? -1;
		const last = runs[close];
		if (!run || !last) continue;
		const end = last.index + last[0].length;
		if (/\n[ \t]*\n/.test(text.slice(run.index, end))) continue;
		parts.push(change(text.slice(at, run.index)), text.slice(run.index, end));
		at = end;
		index = close;
	}
	return [...parts, change(text.slice(at))].join('');
}

/** For each run, the index of the next one of its length; -1 where there is none. */
function closers(lengths: readonly number[]): readonly number[] {
	const next = new Map<number, number>();
	const found = lengths.map(() => -1);
	for (let index = lengths.length - 1; index >= 0; index -= 1) {
		const length = lengths[index] ?? 0;
		found[index] = next.get(length) ?? -1;
		next.set(length, index);
	}
	return found;
}
