/**
 * Which parts of a page have a stylesheet of their own, loaded by the pages that hold them. A part is known by
 * text that its HTML has; `theme/styles/needed.ts` says which stylesheet is whose.
 */

const MARKS = {
	beside: ['footnotes-beside'],
	code: ['<pre', 'class="code'],
	diagram: ['class="diagram'],
	math: ['<math'],
	neighbours: ['class="local-graph'],
	progress: ['data-reading'],
	query: ['class="query'],
	remote: ['class="remote', 'data-host='],
	tradeoff: ['class="matrix'],
	video: ['data-video='],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Name of a part. */
export type Need = keyof typeof MARKS;

/** All parts, in the order in which their stylesheets are linked. */
export const NEEDS = Object.keys(MARKS) as readonly Need[];

const escaped = (mark: string): string => mark.replaceAll('"', '\\"');

/**
 * The parts that some HTML holds.
 *
 * @param html Quotes may be escaped with backslashes, as they are in prepared `.mdx`. Text that only looks like
 * a part loads a stylesheet too many.
 */
export function needsOf(html: string): Need[] {
	const isPrepared = html.includes('\\"');
	return NEEDS.filter((need) =>
		MARKS[need].some((mark) => html.includes(mark) || (isPrepared && html.includes(escaped(mark)))),
	);
}
