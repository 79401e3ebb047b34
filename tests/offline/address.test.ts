import { expect, test } from 'vitest';
import { listPages } from '../../src/pages/list-pages.ts';
import { siteData } from '../../src/pages/site-page.ts';
import { knowledgeOf } from '../pages/knowledge.ts';

type Options = Parameters<typeof knowledgeOf>[1];

function addressOf(path: string, options: Options = {}): string | undefined {
	const knowledge = knowledgeOf({ [path]: '# A note\n' }, options);
	return siteData(knowledge, listPages(knowledge)).offline;
}

test('the page on what is kept gives way to a note or a folder of its name', () => {
	expect(addressOf('a.md')).toBe('/offline/');
	expect(addressOf('offline.md')).toBe('/_offline/');
	expect(addressOf('offline/a.md')).toBe('/_offline/');
});

test('a site that keeps nothing has none', () => {
	expect(addressOf('a.md', { offline: false })).toBeUndefined();
});
