/** What the character in a task's box stands for. */
import type { Task } from './value.ts';

/** `TODO`, `IN_PROGRESS`, `DONE`, `CANCELLED` or `NON_TASK`, as Tasks calls them. */
export function statusTypeOf({ status = ' ' }: Task): string {
	if (/^x$/i.test(status)) return 'DONE';
	if (status === '/') return 'IN_PROGRESS';
	return status === '-' ? 'CANCELLED' : 'TODO';
}
