import { describe, expect, test } from 'vitest';
import {
	amount,
	censusText,
	diagnosticsText,
	diagnosticText,
	levelsText,
	summaryText,
} from '../../src/cli/print.ts';
import { progressLine } from '../../src/cli/progress.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';
import type { Census, Report } from '../../src/report.ts';

const diagnostic = (given: Partial<Diagnostic> = {}): Diagnostic => ({
	level: 'warning',
	code: 'missing-link',
	path: 'a/b.md',
	line: 3,
	column: 5,
	message: 'Nobody wrote “x”.',
	hint: 'Write x.md.',
	...given,
});
const census: Census = {
	files: 7,
	published: 3,
	attachments: 1,
	unused: 2,
	held: [{ path: 'draft.md', reason: 'draft: true' }],
	skipped: [],
	failed: [],
};

describe('a diagnostic', () => {
	test('is its place and message, then advice', () => {
		expect(diagnosticText(diagnostic())).toBe(
			'a/b.md:3:5  warning  Nobody wrote “x”.  (missing-link)\n    Write x.md.',
		);
	});

	test.each([
		['path', 'a\u001B[2J\u0007.md'],
		['path', 'evil\u202Egnp.md'],
		['path', 'two\nlines.md'],
		['message', '\u009B31mred'],
		['hint', '\u2066x\u2069\u007F'],
	])('does not let its %s steer the terminal: %j', (key, value) => {
		const printed = diagnosticText(diagnostic({ [key]: value })).replace('\n    ', '');
		expect(printed).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
		expect(printed).toContain('·');
	});
});

describe('diagnostics', () => {
	test('are counted worst first', () => {
		const levels = (['info', 'warning', 'error', 'warning'] as const).map((level) =>
			diagnostic({ level }),
		);
		expect(levelsText(levels)).toBe('1 error, 2 warnings, 1 remark');
		expect(levelsText([])).toBe('nothing to report');
	});

	test('come errors first up to a limit; the rest is counted by code', () => {
		const text = diagnosticsText(
			[
				diagnostic({ path: 'w1.md' }),
				diagnostic({ path: 'w2.md', code: 'other' }),
				diagnostic({ path: 'w3.md', code: 'other' }),
				diagnostic({ level: 'info', code: 'remark' }),
				diagnostic({ level: 'error', path: 'e.md', code: 'bad' }),
			],
			2,
		);
		expect(text.match(/^\S+(?=:3:5)/gm)).toEqual(['e.md', 'w1.md']);
		expect(text).toMatch(/^also: 2 × other, 1 × remark \(all of them: steelyard check\)$/m);
		expect(diagnosticsText([], 2)).toBe('');
	});
});

describe('the summary', () => {
	test('says where every file went', () => {
		expect(censusText(census)).toBe(
			'7 files: 3 published, 1 attachment used, 2 attachments unused, 1 held back\n' +
				'  held back      draft.md: draft: true',
		);
		const failed = Array.from({ length: 25 }, (_, n) => ({ path: `\u001B${n}.md`, reason: 'no' }));
		const text = censusText({ ...census, held: [], failed });
		expect(text).toContain('  not published  ·0.md: no');
		expect(text).toMatch(/… and 5 more$/);
		expect(text).not.toContain('\u001B');
	});

	test('counts links and what was kept', () => {
		const report = { census, links: 1, ghosts: 2, rendered: 1 } as Report;
		expect(summaryText(report, 1.26)).toMatch(
			/\n1 link, 2 wanted notes; 1 rendered, 2 kept; 1\.3 s$/,
		);
		expect(amount(1, 'note')).toBe('1 note');
	});
});

test('progress is a line on a terminal and silent elsewhere, but for waiting', () => {
	const drawn = (isTTY: boolean): string => {
		let text = '';
		const write = (piece: string): boolean => Boolean((text += piece));
		const progress = progressLine({ isTTY, write } as unknown as NodeJS.WriteStream);
		progress.stage('reading');
		progress.stage('waiting for another build');
		progress.end();
		return text;
	};
	expect(drawn(true)).toContain('reading … 0 s');
	expect(drawn(true).endsWith('\r\u001B[K')).toBe(true);
	expect(drawn(false)).toBe('waiting for another build\n');
});
