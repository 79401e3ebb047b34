import { expect, test } from 'vitest';
import { join, pathOf } from '../../src/theme/href.ts';

test.each([
	['/', '/x/', '/x/'],
	['/base', '/x/', '/base/x/'],
	['/base/', '/x/', '/base/x/'],
	['base', '/', '/base/'],
	['/a/b/', '/x/#y', '/a/b/x/#y'],
	['/base/', 'favicon.svg', '/base/favicon.svg'],
	['/', 'graph.json', '/graph.json'],
])('%s + %s = %s', (base, url, expected) => {
	expect(join(base, url)).toBe(expected);
});

test.each([
	['/a/b/', 'a/b'],
	['/tags/%D8%AA/', 'tags/ت'],
	['/50%25-off/', '50%-off'],
	['/broken%E0%A4%A/', 'broken%E0%A4%A'],
])('%s is the route %s', (url, expected) => {
	expect(pathOf(url)).toBe(expected);
});
