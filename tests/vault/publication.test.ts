import { describe, expect, test } from 'vitest';
import { vaultOf } from '../../src/vault/memory.ts';

const today = '2026-01-31';
const outcome = (frontmatter: string, drafts = false) => {
	const vault = vaultOf({ 'n.md': `---\ntitle: t\n${frontmatter}\n---\nbody` }, { today, drafts });
	const error = vault.diagnostics.find(({ code }) => code === 'publication-mark');
	return {
		published: vault.notes.length === 1,
		reason: vault.held[0]?.reason,
		error: error && [error.level, error.line],
	};
};

describe('marks that hold a note back', () => {
	test.each([
		...['draft: true', 'Draft: True', 'draft: TRUE', 'draft: "true"', "draft: 'yes'", 'draft: yes'],
		...[
			'draft: on',
			'draft: 1',
			'DRAFT: y',
			'draft: [true',
			'published: false',
			'published: False',
		],
		...['published: no', 'published: off', 'published: 0', 'publish: false', 'private: true'],
		...['Private: yes', 'status: draft', 'status: Draft', 'status: private', 'status: WIP'],
		...['status: work in progress', 'status: [idea, draft]', 'visibility: private'],
		...['visibility: hidden', 'visibility: draft', 'dg-publish: false', 'hidden: true'],
		...['unlisted: true', 'public: false', 'permalink: false', 'date: 2026-02-01'],
		...['date: 2099-01-01T10:00:00Z', 'pubDate: March 3, 2040', 'published: 2030-01-01'],
		...['publishDate: 2027-01-01', 'date: {created: 2030-01-01}', 'expiryDate: 2020-01-01'],
		...['"draft": true', '? draft\n: true', 'draft:\n  true', 'draft: &x true'],
	])('%s', (line) => {
		expect(outcome(line).published).toBe(false);
		expect(outcome(line, true).published).toBe(true);
	});
});

describe('marks that are not understood hold it back too, with an error', () => {
	test.each([
		...['draft: maybe', 'draft: [true]', 'draft: {a: 1}', 'draft:', 'published: maybe'],
		...['published: 2025-02-30', 'publish: soon', 'private: 2', 'private:', 'visibility: friends'],
		...['status: {now: draft}', 'dg-publish: {}', 'draft: !!js/function x'],
	])('%s', (line) => {
		expect(outcome(line)).toMatchObject({ published: false, error: ['error', 3] });
	});
});

describe('marks that publish', () => {
	test.each([
		...['draft: false', 'draft: "no"', 'draft: 0', 'published: true', 'published: True'],
		...['published: 2025-03-29', 'published: 2019', 'published:', 'publish: true'],
		...['publish: 2025-01-01', 'private: false', 'status: published', 'status: accepted'],
		...['status: To do', 'status:', 'status: 3', 'visibility: public', 'dg-publish: true'],
		...['hidden: false', 'date: 2026-01-31', 'created: 2099-01-01', 'draft-of: x'],
		...['permalink: /x/', 'expiryDate: 2030-01-01'],
	])('%s', (line) => {
		expect(outcome(line)).toEqual({ published: true, reason: undefined, error: undefined });
	});
});

test('the reason is the mark', () => {
	expect(outcome('published: False').reason).toBe('published: false');
	expect(outcome('status: WIP').reason).toBe('status: "WIP"');
	expect(outcome('date: 2099-01-01').reason).toBe('its date, 2099-01-01, is in the future');
	expect(outcome('draft: maybe').reason).toBe('draft: "maybe" is not understood');
});

test('in broken frontmatter the marks still count', () => {
	expect(outcome('a: b: c\ndraft: true').reason).toBe('draft: true');
	expect(outcome('a: b: c\ndraft: false').published).toBe(true);
	expect(outcome('a: b: c\n  draft: false').reason).toBe(
		'line 4 looks like a mark that holds it back',
	);
	expect(outcome('draft: false\ndraft: true').published).toBe(false);
});

test("the date in a post's file name counts, that of a daily note does not", () => {
	const vault = vaultOf({ '_posts/2030-01-01-x.md': 'x', 'daily/2030-01-01.md': 'y' }, { today });
	expect(vault.held).toEqual([
		{ path: '_posts/2030-01-01-x.md', reason: 'its date, 2030-01-01, is in the future' },
	]);
	expect(vault.notes.map(({ path }) => path)).toEqual(['daily/2030-01-01.md']);
});

test('nothing of a held note reaches the diagnostics but its mark', () => {
	const vault = vaultOf({ 'n.md': '---\ntitle: [secret]\ndraft: maybe\n---\n[[gone]] secret' });
	expect(vault.notes).toEqual([]);
	expect(JSON.stringify(vault)).not.toContain('secret');
});
