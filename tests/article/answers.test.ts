import { expect, test } from 'vitest';
import { answers } from '../../src/article/answers.ts';
import { mentions } from '../../src/article/mentions.ts';
import { backlink, note, setting, summary, textOf } from './sample.ts';

const PLACE = 'Servers Mar 29, 2025 Rests on a load nobody has. What they measured 01:00';

test('a mention stands in its sentence, under its heading', () => {
	const html = mentions([backlink], setting);
	expect(textOf(html.replace(/<\/?mark>/g, ''))).toBe(PLACE);
	expect(html).toContain('Rests on <mark>a load</mark> nobody has.');
	expect(html).toContain('<a href="/base/b/#what">What they measured</a>');
	expect(html).toContain('<time class="ui" datetime="2025-03-29">');
});

test('a mention without context names its note only', () => {
	const alone = {
		note: summary,
		role: 'mentions',
		mentions: [{ before: '', label: 'x', after: '' }],
	};
	expect(textOf(mentions([{ ...alone, role: 'mentions' }], setting))).toBe('Servers Mar 29, 2025');
});

test.each([
	[0, 0, 0],
	[14, 14, 0],
	[15, 12, 3],
])('%i notes: %i open, %i folded', (count, open, folded) => {
	const html = mentions(Array<typeof backlink>(count).fill(backlink), setting);
	const [before = '', after = ''] = html.split('<details>');
	expect(before.match(/class="who"/g) ?? []).toHaveLength(open);
	expect(after.match(/class="who"/g) ?? []).toHaveLength(folded);
	expect(html.includes(`<summary>${String(folded)} more notes</summary>`)).toBe(folded > 0);
});

test('relations come first, in both directions, then mentions', () => {
	const html = answers(note, setting);
	expect(textOf(html.replace(/<\/?mark>/g, ''))).toBe(
		`In answer Supports Step not written yet Opposed by ${PLACE} Mentioned in 1 note ${PLACE}`,
	);
	expect(html).toContain('<a class="ghost-link" href="/base/wanted/step/">');
	expect(html).toContain('<h3 class="role" data-role="opposes">Opposed by</h3>');
});

test('a note does not answer itself', () => {
	const own = { ...summary, url: note.url };
	const relations = [{ role: 'weighs' as const, name: 'Self', url: note.url, ghost: false }];
	const backlinks = note.backlinks.map((entry) => ({ ...entry, note: own }));
	const inbound = { notes: 1, plain: 1 };
	expect(answers({ url: note.url, kind: 'note', relations, backlinks, inbound }, setting)).toBe('');
});

test('what the head of a thought names is not named again below', () => {
	const relation = { role: 'opposes' as const, name: 'Step', url: '/step/', ghost: false };
	const weighed = { ...relation, role: 'weighs' as const };
	const few = { ...note, kind: 'thought' as const, relations: [relation, weighed], backlinks: [] };
	expect(textOf(answers(few, setting))).toBe('In answer Weighs Step');
	const many = [1, 2, 3, 4].map((index) => ({ ...relation, url: `/${String(index)}/` }));
	expect(answers({ ...few, relations: many }, setting).match(/<li>/g)).toHaveLength(4);
	expect(answers({ ...few, kind: 'note' }, setting)).toContain('Opposes');
});

test('where a matrix quotes the claims, notes that weigh are names only', () => {
	const backlinks = [{ ...backlink, role: 'weighs' as const }];
	expect(answers({ ...note, backlinks }, setting)).not.toContain('class="sentence"');
	expect(answers({ ...note, backlinks, matrix: undefined }, setting)).toContain('Rests on');
});
