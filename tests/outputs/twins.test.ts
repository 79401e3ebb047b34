import { describe, expect, test } from 'vitest';
import { twins } from '../../src/outputs/twins.ts';
import { publicText } from '../../src/outputs/twin-text.ts';
import { filesOf, publishedOf } from './published.ts';

const FILES = {
	'index.md': '---\ntitle: Home\n---\n[[deep/a|the note]]\n',
	'deep/a.md':
		'---\ntitle: A\ndate: 2024-01-02\ntags: [x]\npassword: hush\naliases: [Other]\n---\nSee [[b]], [[b|the other]], [[b#Part]], [b](../b.md), [[nobody]], ![[p.png]], `[[b]]`.\n\n```md\n[[b]]\n```\n\n| a |\n| - |\n| [[b\\|in a table]] |\n',
	'b.md': '# B\n\n## Part\n',
	'held.md': '---\ndraft: true\n---\n',
	'code.mdx': 'export const secret = 1;\n\n{/* note to self */} Text.\n',
	'plain.txt': 'Plain words.\n',
	'p.png': 'x',
};

describe('twins', () => {
	test('stand beside the pages of notes whose source is text', async () => {
		const files = await filesOf(twins, publishedOf(FILES));
		expect([...files.keys()].sort()).toEqual(['b.md', 'deep/a.md', 'index.md', 'plain.md']);
	});

	test('have the frontmatter that pages show, and links that lead somewhere', async () => {
		const files = await filesOf(twins, publishedOf(FILES, { base: '/kb/' }));
		expect(files.get('deep/a.md')).toBe(
			'---\ntitle: A\nurl: /kb/deep/a/\nkind: note\ndate: 2024-01-02\ntags:\n  - x\n---\n\n' +
				'See [b](/kb/b.md), [the other](/kb/b.md), [b#Part](/kb/b.md), [b](/kb/b.md), [[nobody]], ![p.png](/kb/p.png), `[[b]]`.\n\n' +
				'```md\n[[b]]\n```\n\n| a |\n| - |\n| [in a table](/kb/b.md) |\n',
		);
	});

	test('have absolute addresses where the site knows its own', async () => {
		const files = await filesOf(twins, publishedOf(FILES, { site: 'https://example.org' }));
		expect(files.get('index.md')).toContain('[the note](https://example.org/deep/a.md)');
	});

	test('of a note whose name another note has as its folder give way', async () => {
		const files = await filesOf(twins, publishedOf({ 'a.md': 'x', 'a.md/b.md': 'y' }));
		expect([...files.keys()]).toEqual(['a.md/b.md']);
	});
});

describe('the text of a twin', () => {
	test('has no comments, and code with all that looks like one', () => {
		const source =
			'One %%hidden%% two <!-- hidden --> three {>>hidden<<} four.\r\n\r\n%%\nhidden\n\nhidden\n%%\n\n{% comment %}hidden{% endcomment %}{{!-- hidden --}}\n\n`%% code %%` and `{>>code<<}`\n\n```\n<!-- code -->\n{>>code<<}\n```\n';
		const text = publicText(source);
		expect(text).not.toContain('hidden');
		expect(text.match(/code/g)).toHaveLength(4);
		expect(text).toMatch(/^One {2}two {2}three {2}four\.\n/);
	});

	test('ends where a comment is never closed, and keeps marks that are none', () => {
		expect(publicText('Words.\n\n<!-- open\nhidden\n')).toBe('Words.\n');
		expect(publicText('Set {# x and 50%% of {>> it.\n')).toBe('Set {# x and 50%% of {>> it.\n');
	});
});
