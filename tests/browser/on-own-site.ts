/** The frame of test files that read the project's own notes: one site for the file, a fresh reader for each test. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { startOwnSite, visit, type OwnSite, type Visit } from './own-site.ts';

/** What a test has at hand. */
export interface Here extends Visit {
	readonly own: OwnSite;
	/** What scripts of the page threw. */
	readonly failures: readonly string[];
	/** Goes to an address below the base. */
	readonly open: (path: string) => Promise<unknown>;
}

/** Registers the hooks; `begin` is told before each test what it has at hand. */
export function onOwnSite(begin: (here: Here) => unknown): void {
	let own: OwnSite;
	let visited: Visit;
	beforeAll(async () => {
		own = await startOwnSite();
	}, 240_000);
	afterAll(async () => {
		await own[Symbol.asyncDispose]();
	});
	beforeEach(async () => {
		visited = await visit(own);
		const { page } = visited;
		const failures: string[] = [];
		page.on('pageerror', ({ message }) => failures.push(message));
		await begin({ ...visited, own, failures, open: opener(own, page) });
	});
	afterEach(async () => {
		await visited.context.close();
	});
}

const opener =
	({ served }: OwnSite, page: Page) =>
	(path: string): Promise<unknown> =>
		page.goto(served.url + path);
