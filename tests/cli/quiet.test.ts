import { expect, test } from 'vitest';
import { quietText } from '../../src/cli/quiet.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';

const one = (level: Diagnostic['level'], code: string, at: Partial<Diagnostic>): Diagnostic => ({
	level,
	code,
	path: 'a.md',
	line: 1,
	column: 1,
	message: `${code} here.`,
	hint: `Mend ${code}.`,
	...at,
});

test('notes with errors come first, what repeats is said once, and counts by code end it', () => {
	const links = [1, 2, 3, 4, 5].map((line) =>
		one('info', 'missing-link', { line, message: `No note is called "${String(line)}".` }),
	);
	const tags = [7, 8].map((line) => one('warning', 'odd-tag', { line }));
	const broken = one('error', 'broken', { path: 'b.md', line: 3, column: 12 });
	expect(quietText([...links, ...tags, broken])).toBe(
		[
			'b.md:3:12  error  broken here.  (broken)',
			'    Mend broken.',
			'',
			'a.md:7:1  warning  odd-tag here.  (odd-tag ×2)',
			'    Mend odd-tag.',
			'a.md:1:1  info  No note is called "1".  (missing-link)',
			'a.md:2:1  info  No note is called "2".  (missing-link)',
			'a.md:3:1  info  No note is called "3".  (missing-link)',
			'    and 2 more of its kind',
			'    Mend missing-link.',
			'',
			'     1 × error broken in 1 note',
			'     2 × warning odd-tag in 1 note',
			'     5 × info missing-link in 1 note',
		].join('\n'),
	);
});

test('nothing to say is nothing', () => {
	expect(quietText([])).toBe('');
});
