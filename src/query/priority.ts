/** Priorities of tasks. */
import type { Task } from './value.ts';

const PRIORITIES = ['highest', 'high', 'medium', 'none', 'low', 'lowest'];

/** Its place in the order of priorities, 0 for the highest. */
export function priorityOf({ fields }: Task): number {
	const value = fields.get('priority');
	const index = typeof value === 'string' ? PRIORITIES.indexOf(value.toLowerCase()) : -1;
	return index < 0 ? PRIORITIES.indexOf('none') : index;
}

/** Its name, `High`. */
export function priorityName(task: Task): string {
	const name = PRIORITIES[priorityOf(task)] ?? '';
	return `${name.charAt(0).toUpperCase()}${name.slice(1)} priority`;
}

/** `priority is above low` as a condition; `undefined` for other lines. */
export function readPriority(line: string): ((task: Task) => boolean) | undefined {
	const match =
		/^priority (?:is )?(above |below |not )?(highest|high|medium|none|low|lowest)$/i.exec(line);
	if (!match) return undefined;
	const wanted = PRIORITIES.indexOf(match[2]?.toLowerCase() ?? '');
	switch (match[1]?.trim().toLowerCase()) {
		case 'above':
			return (task) => priorityOf(task) < wanted;
		case 'below':
			return (task) => priorityOf(task) > wanted;
		case 'not':
			return (task) => priorityOf(task) !== wanted;
		default:
			return (task) => priorityOf(task) === wanted;
	}
}
