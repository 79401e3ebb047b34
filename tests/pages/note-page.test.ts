import { describe, expect, test } from 'vitest';
import { knowledgeOf, pageOf } from './knowledge.ts';

describe('a note’s page', () => {
	test('knows what the note says of itself', () => {
		const text = [
			'---',
			'title: Cold starts',
			'kind: thought',
			'date: 2024-02-03',
			'tags: [Cost/Idle]',
			'lang: de',
			'link: https://x.org/talk',
			'---',
			'First words.',
			'## Main',
			'> ## quoted',
			'### Deeper',
		]
			.join('\n\n')
			.replace(/\n\n(?=\w+:|---)/g, '\n')
			.replace('---\n\n', '---\n');
		expect(pageOf(knowledgeOf({ 'ideas/old/a.md': text }), 'ideas/old/a.md')).toMatchObject({
			url: '/ideas/old/a/',
			title: 'Cold starts',
			kind: 'thought',
			date: '2024-02-03',
			lang: 'de',
			dir: 'ltr',
			description: 'First words.',
			tags: [{ name: 'Cost/Idle', url: '/tags/cost/idle/' }],
			trail: [
				{ name: 'ideas', url: '/ideas/' },
				{ name: 'old', url: '/ideas/old/' },
			],
			toc: [
				{ depth: 2, id: 'section-main', text: 'Main' },
				{ depth: 3, id: 'deeper', text: 'Deeper' },
			],
			backlinks: [],
			relations: [],
		});
	});

	test('has no title in its contents and no folder that it is itself', () => {
		const page = pageOf(knowledgeOf({ 'x/y/index.md': '# Y\n\n## Part' }), 'x/y/index.md');
		expect(page.toc.map(({ text }) => text)).toEqual(['Part']);
		expect(page.trail).toEqual([{ name: 'x', url: '/x/' }]);
	});

	test.each([
		['title: سلام', 'rtl'],
		['title: "12 שלום"', 'rtl'],
		['title: Salam', 'ltr'],
		['title: Salam\nlang: fa-IR', 'rtl'],
		['title: سلام\nlang: en', 'ltr'],
		['title: "2024"', 'ltr'],
	])('%j runs %s', (head, dir) => {
		expect(pageOf(knowledgeOf({ 'a.md': `---\n${head}\n---\n` }), 'a.md').dir).toBe(dir);
	});
});

describe('mentions', () => {
	test('say what a block says, not its id', () => {
		const id = '63b70dc8-58a5-4a43-ae19-28143edb7752';
		const knowledge = knowledgeOf({
			'a.md': `- Now ((${id})) is here.\n- {{embed ((${id}))}}\n`,
			'b.md': `- a *fine* block\n  id:: ${id}\n`,
		});
		const { backlinks } = pageOf(knowledge, 'b.md');
		expect(backlinks[0]?.mentions).toEqual([
			{ before: 'Now ', label: 'a fine block', after: ' is here.' },
			{ before: '', label: 'a fine block', after: '' },
		]);
	});

	test('say what the note says, not the path of a name', () => {
		const knowledge = knowledgeOf({
			'root.md':
				'See [[the limits|cloud.aws]]. Or [[cloud.aws]] itself, with [[a plan|cloud.a.plan]].',
			'cloud.aws.md': '---\ntitle: Clouds\n---\n',
		});
		const { backlinks } = pageOf(knowledge, 'cloud.aws.md');
		expect(backlinks[0]?.mentions).toEqual([
			{ before: 'See ', label: 'the limits', after: '.' },
			{ before: 'Or ', label: 'Clouds', after: ' itself, with a plan.' },
		]);
		expect(pageOf(knowledge, 'root.md').description).toBe(
			'See the limits. Or cloud.aws itself, with a plan.',
		);
	});

	const files = {
		'a.md': '# Target',
		'b.md': [
			'---\nvideoId: dQw4w9WgXcQ\n---\n',
			'# Bee\n',
			'## Main\n',
			'At [01:33] he praises [[a|the target]] a lot. Then [[a]] again.\n',
			'supports:: [[a]]\n',
		].join('\n'),
		'c.md': '# Cee\n\nSee [[a]].\n\n## More',
	};

	test('are grouped by note and role, with sentence, heading and moment', () => {
		const { backlinks } = pageOf(knowledgeOf(files), 'a.md');
		expect(backlinks.map(({ role, note }) => `${role} ${note.title}`)).toEqual([
			'supports Bee',
			'mentions Bee',
			'mentions Cee',
		]);
		expect(backlinks[1]?.mentions).toHaveLength(2);
		expect(backlinks[1]?.mentions[0]).toMatchObject({
			label: 'the target',
			after: expect.stringContaining('a lot') as string,
			heading: { text: 'Main', url: '/b/#section-main' },
			moment: { label: '1:33', href: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=93s' },
		});
		expect(backlinks[1]?.note.inbound).toBe(0);
		expect(backlinks[2]?.mentions).toEqual([{ before: 'See ', label: 'a', after: '.' }]);
	});
});

describe('relations', () => {
	test('are those with a role, once each, in the order of the roles', () => {
		const text =
			'opposes:: [[b]]\n\nsupports:: [[not yet]]\n\nopposes:: [[b]]\n\n[[c]]\n\nsupports:: [[x.pdf]]';
		const { relations } = pageOf(
			knowledgeOf({ 'a.md': text, 'b.md': '# Bee', 'c.md': '' }),
			'a.md',
		);
		expect(relations).toEqual([
			{ role: 'supports', name: 'not yet', url: '/wanted/not-yet/', ghost: true },
			{ role: 'opposes', name: 'Bee', url: '/b/', ghost: false },
		]);
	});
});

describe('a video', () => {
	test('comes with its moments in the order of the text', () => {
		const text = '---\nvideoId: dQw4w9WgXcQ\n---\n- [02:00] two\n- [01:00] one';
		expect(pageOf(knowledgeOf({ 'a.md': text }), 'a.md').video).toMatchObject({
			id: 'dQw4w9WgXcQ',
			start: 0,
			href: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
			moments: [
				{ id: 't-120', seconds: 120, label: '02:00', text: 'two' },
				{ id: 't-60', seconds: 60, href: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=60s' },
			],
		});
	});
});
