import { describe, expect, test } from 'vitest';
import { vaultOf } from '../../src/vault/memory.ts';
import type { Note } from '../../src/vault/note.ts';

const noteOf = (text: string): Note => {
	const [note] = vaultOf({ 'pages/x.md': text }).notes;
	if (!note) throw new Error('held back');
	return note;
};

describe('properties at the top of a page', () => {
	test('are its title, names, tags and dates', () => {
		const note = noteOf(
			[
				'title:: All [[Tea]]',
				'alias:: Tea, [[Leaves, hot]]',
				'tags:: [[hot drinks]], #slow #cups',
				'date:: [[2024-05-01]]',
				'description:: What `tea` is: see [the page](https://example.org)',
				'type:: [[Guide]]',
				'',
				'- A cup',
			].join('\n'),
		);
		expect(note).toMatchObject({
			title: 'All Tea',
			aliases: ['Tea', 'Leaves, hot'],
			tags: ['hot drinks', 'slow', 'cups'],
			date: '2024-05-01',
			description: 'What tea is: see the page',
		});
		expect(note.links.map(({ target }) => target)).toEqual(['hot drinks', '2024-05-01', 'Guide']);
		expect(note.document.fields.map(({ key }) => key)).toEqual(['date', 'description', 'type']);
	});

	test('may stand in the first bullet, below a heading, behind frontmatter', () => {
		expect(noteOf('- title:: Tea\n  icon:: 🍵\n- a').title).toBe('Tea');
		expect(noteOf('# Tea\nalias:: Chai\n\ntext').aliases).toEqual(['Chai']);
		const note = noteOf('---\ntitle: Cup\n---\ntitle:: Tea\ntags:: a\n');
		expect([note.title, note.tags]).toEqual(['Cup', ['a']]);
	});

	test('end with the first text', () => {
		expect(noteOf('Some text\ntitle:: Tea').title).toBe('x');
		expect(noteOf('- a\n- title:: Tea').title).toBe('x');
		expect(noteOf('std::vector is not one\ntitle:: Tea').title).toBe('x');
	});

	test('leave no heading behind', () => {
		expect(noteOf('title:: Tea\ntype:: x\n-').document.headings).toEqual([]);
	});
});

describe('marks at the top of a page hold it back', () => {
	test.each([
		...['public:: false', 'private:: true', 'draft:: true', 'publish:: false', 'published:: no'],
		...['- public:: false', 'title:: x\n\nprivate:: yes', '# Title\npublic:: false'],
		...['status:: draft', 'visibility:: private', 'hidden:: true', 'dg-publish:: false'],
		...['  public::  FALSE  ', 'type:: [[x]]\npublic:: false', 'date:: 2099-01-01'],
		...['---\ntitle: x\n---\npublic:: false', '---\npublic: true\n---\n\npublic:: false'],
	])('%s', (text) => {
		const files = { 'pages/x.md': `${text}\n\n- secret` };
		const { notes, held } = vaultOf(files, { today: '2026-01-31' });
		expect([notes.length, held.length]).toEqual([0, 1]);
		expect(vaultOf(files, { today: '2026-01-31', drafts: true }).notes).toHaveLength(1);
	});

	test.each(['public:: perhaps', 'private::', 'draft:: [[maybe]]'])('%s, with an error', (text) => {
		const { notes, diagnostics } = vaultOf({ 'x.md': `${text}\n- secret` });
		expect(notes).toEqual([]);
		expect(diagnostics).toMatchObject([{ level: 'error', code: 'publication-mark', line: 1 }]);
	});

	test.each([
		...['public:: true', 'private:: false', 'status:: reading', '- a\n- private:: true'],
		...['text\n\nprivate:: true', '```\nprivate:: true\n```', '`private:: true`'],
	])('%s does not', (text) => {
		expect(vaultOf({ 'x.md': `${text}\n` }).notes).toHaveLength(1);
	});
});
