/** A build is looked at before it is published: every note has its page, and no page is empty. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import type { Report } from '../report.ts';

/** What is missing from a build in `dir`; nothing, if it may be published. */
export function verify(dir: string, report: Report): Diagnostic[] {
	return report.pages.flatMap(({ path, url }) => {
		const file = join(dir, decodeURIComponent(url), 'index.html');
		if (!existsSync(file)) return [lost(path, `${url} was not written`)];
		const empty = !readFileSync(file, 'utf8').includes('<main');
		return empty ? [lost(path, `${url} is empty`)] : [];
	});
}

const lost = (path: string, what: string): Diagnostic => ({
	level: 'error',
	code: 'page-lost',
	path,
	line: 1,
	column: 1,
	message: `The page of this note is not in the build: ${what}.`,
	hint: 'Please report this with the note: no note may be lost.',
});
