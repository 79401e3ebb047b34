import { expect, test } from 'vitest';
import { llms } from '../../src/outputs/llms.ts';
import { filesOf, publishedOf } from './published.ts';

const read = async (
	files: Readonly<Record<string, string>>,
	options: Readonly<Record<string, unknown>> = {},
): Promise<string> => (await filesOf(llms, publishedOf(files, options))).get('llms.txt') ?? '';

test('llms.txt says what the site is and leads to the Markdown of its notes by kind, the most linked first', async () => {
	const text = await read(
		{
			'a.md': '---\ntitle: "A [x]"\ndescription: About\n  a.\n---\n[[b]]\n',
			'b.md': 'First words.\n',
			't.md': '---\nkind: tradeoff\n---\n',
			'held.md': '---\ndraft: true\ntitle: HELD\n---\n',
		},
		{ title: 'Notes', description: 'Weighing.', site: 'https://example.org', base: '/kb/' },
	);
	expect(text.startsWith('# Notes\n\n> Weighing.\n\n')).toBe(true);
	expect(text).toContain(
		'- [b](https://example.org/kb/b.md): First words.\n- [A \\[x\\]](https://example.org/kb/a.md): About a.\n',
	);
	expect(text.indexOf('## Trade-offs')).toBeLessThan(text.indexOf('## Notes'));
	expect(text).not.toContain('HELD');
});

test('llms.txt does not grow with the vault', async () => {
	const many = (count: number) =>
		Object.fromEntries(
			Array.from({ length: count }, (_, n) => [`n${String(n).padStart(4, '0')}.md`, 'Words.']),
		);
	const [small, large] = [await read(many(200)), await read(many(400))];
	expect(large).toHaveLength(small.length);
	expect(large).toContain('- [350 more](/kinds/note/)');
});
