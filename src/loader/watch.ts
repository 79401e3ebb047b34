/** Reads the vault again after a change while a page is being written. */
import type { LoaderContext } from 'astro/loaders';
import { sep } from 'node:path';

const QUIET = 60;

/** Calls `refresh` once after each burst of changes below the vault; a failing refresh keeps what was there. */
export function watchVault(
	watcher: NonNullable<LoaderContext['watcher']>,
	vault: string,
	refresh: () => Promise<void>,
): void {
	let timer: NodeJS.Timeout | undefined;
	let running = Promise.resolve();
	const changed = (path: string): void => {
		if (!path.startsWith(vault + sep) || path.includes(`${sep}.`)) return;
		clearTimeout(timer);
		timer = setTimeout(() => {
			running = running.then(refresh).catch(() => undefined);
		}, QUIET);
	};
	watcher.add(vault);
	for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, changed);
}
