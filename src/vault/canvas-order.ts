/** In which order a board is read: rows from the top, each from the left; what lies in a group belongs to it. */
import type { Box, Canvas, Card, Group } from './canvas-data.ts';

/** A group with what lies in it; the board itself is one without a frame. */
export interface Section {
	readonly group: Group | undefined;
	readonly cards: readonly Card[];
	readonly sections: readonly Section[];
}

/** The board as sections in sections. */
export function sectionsOf({ cards, groups }: Canvas): Section {
	const bySize = groups.toSorted((a, b) => area(a) - area(b));
	const cardsIn = gather(cards, (card) => bySize.find((group) => holds(group, card)));
	const groupsIn = gather(groups, (group) =>
		bySize.find((other) => other !== group && area(other) > area(group) && holds(other, group)),
	);
	const section = (group: Group | undefined): Section => ({
		group,
		cards: inReadingOrder(cardsIn.get(group) ?? []),
		sections: inReadingOrder(groupsIn.get(group) ?? []).map(section),
	});
	return section(undefined);
}

/** Rows from the top: what begins in the upper half of a row's first box stands in that row. */
export function inReadingOrder<Placed extends Box>(boxes: readonly Placed[]): readonly Placed[] {
	const rows: Placed[][] = [];
	let limit = -Infinity;
	for (const box of boxes.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
		if (box.y < limit) rows.at(-1)?.push(box);
		else {
			rows.push([box]);
			limit = box.y + box.height / 2;
		}
	}
	return rows.flatMap((row) => row.sort((a, b) => a.x - b.x || a.y - b.y));
}

const area = ({ width, height }: Box): number => width * height;

/** Whether the middle of a box lies in another. */
function holds(outer: Box, { x, y, width, height }: Box): boolean {
	const [middle, centre] = [x + width / 2, y + height / 2];
	const across = middle >= outer.x && middle <= outer.x + outer.width;
	return across && centre >= outer.y && centre <= outer.y + outer.height;
}

function gather<Placed>(
	items: readonly Placed[],
	groupOf: (item: Placed) => Group | undefined,
): ReadonlyMap<Group | undefined, Placed[]> {
	const found = new Map<Group | undefined, Placed[]>();
	for (const item of items) {
		const group = groupOf(item);
		const there = found.get(group);
		if (there) there.push(item);
		else found.set(group, [item]);
	}
	return found;
}
