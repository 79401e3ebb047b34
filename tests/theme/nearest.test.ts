import { expect, test } from 'vitest';
import { likeness, nearest } from '../../src/theme/nearest.ts';

const pages = [
	{ url: '/thoughts/serverless-or-servers/', title: 'Serverless or servers?' },
	{ url: '/thoughts/cold-starts/', title: 'Cold starts are a fact of billing' },
	{ url: '/zh/', title: '服务器与无服务器的成本比较' },
];

test.each([
	['/base/serverless-or-server/', ['/thoughts/serverless-or-servers/']],
	['/old/cold_starts.html', ['/thoughts/cold-starts/']],
	['/无服务器的成本/', ['/zh/']],
	['/contact/', []],
	['/', []],
])('%s may mean %j', (path, expected) => {
	expect(nearest(path, pages).map((page) => page.url)).toEqual(expected);
});

test('likeness runs from 0 to 1', () => {
	expect(likeness('Cold starts', 'cold-starts')).toBe(1);
	expect(likeness('abc', 'xyz')).toBe(0);
	expect(likeness('', '')).toBe(1);
});
