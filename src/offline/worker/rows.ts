/** The list of this build's files, read when it is first needed. */
import { LIST_FILE, type Row } from '../list.ts';
import { fromShell } from './shell.ts';
import { requestFor } from './verified.ts';

let read: Promise<ReadonlyMap<string, Row>> | undefined;

/** Path → row. Rejects where the list is not kept any more and cannot be had. */
export function rows(): Promise<ReadonlyMap<string, Row>> {
	read ??= load().catch((error: unknown) => {
		read = undefined;
		throw error;
	});
	return read;
}

async function load(): Promise<ReadonlyMap<string, Row>> {
	const response = (await fromShell(LIST_FILE)) ?? (await fetch(requestFor(LIST_FILE)));
	const list = (await response.json()) as readonly Row[];
	return new Map(list.map((row) => [row[0], row]));
}
