/** A list cut into pages, so that no page grows with the vault. */
import type { ListData, Summary } from '../schema.ts';
import type { Kind } from '../vault/note.ts';

/** Notes on one page of a list. */
export const PAGE_SIZE = 100;
/** Nested tags or folders on one page: above notes, and on a page of nothing else. */
const CHILDREN_SIZE = { above: 60, alone: 200 } as const;

/** A whole list. */
export interface List extends Pick<ListData, 'url' | 'type' | 'name' | 'children' | 'trail'> {
	readonly kind?: Kind;
	readonly items: readonly Summary[];
	readonly feed?: string;
	readonly changed?: Summary[];
}

/** One of several pages: its address, its number, and the addresses of those beside it. */
export interface Step {
	readonly url: string;
	/** 1-based. */
	readonly page: number;
	readonly pages: number;
	readonly newer?: string;
	readonly older?: string;
}

/**
 * @param page 1-based.
 * @param pages How many there are.
 * @param urlOf Gives the address of each.
 */
export const stepOf = (page: number, pages: number, urlOf: (page: number) => string): Step => ({
	url: urlOf(page),
	page,
	pages,
	...(page > 1 && { newer: urlOf(page - 1) }),
	...(page < pages && { older: urlOf(page + 1) }),
});

/**
 * The pages of a list. What is below it is cut like its notes: the second page goes on with both.
 *
 * @param taken Addresses of notes and first pages, which no later page may have.
 */
export function paginate(list: List, taken: ReadonlySet<string>): ListData[] {
	const { items, children } = list;
	const size = items.length > 0 ? CHILDREN_SIZE.above : CHILDREN_SIZE.alone;
	const count = Math.max(items.length / PAGE_SIZE, children.length / size);
	const pages = Math.max(1, Math.ceil(count));
	const urlOf = (page: number): string => (page === 1 ? list.url : freeUrl(list.url, page, taken));
	return Array.from({ length: pages }, (_, index) => {
		const page = index + 1;
		return {
			...list,
			...stepOf(page, pages, urlOf),
			count: items.length,
			items: items.slice(index * PAGE_SIZE, page * PAGE_SIZE),
			children: children.slice(index * size, page * size),
		};
	});
}

/** `/x/2/`, and where a note or a tag has that address, `/x/page-2/`. */
function freeUrl(url: string, page: number, taken: ReadonlySet<string>): string {
	let name = String(page);
	while (taken.has(`${url}${name}/`)) name = `page-${name}`;
	return `${url}${name}/`;
}
