import { expect, test } from 'vitest';
import { bodyOf, htmlOf } from './render.ts';

test('what stands in a template is shown, and so is all behind it', () => {
	const lines = ['<my-tabs>', '\t<template data-x>', '\t\t<p>One</p>', '', '```', 'two', '```', ''];
	const html = htmlOf(
		[...lines, '\t\t</p>', '\t</template>', '</my-tabs>', '', 'Three'].join('\n'),
	);
	expect(html).toContain('<p>One</p>');
	expect(html).toContain('two');
	expect(html).not.toContain('template');
	expect(html).toContain('<p>Three</p>');
});

test.each(['title', 'textarea', 'style', 'script', 'noscript', 'template', 'plaintext', 'select'])(
	'<%s> without an end is a word of its sentence',
	(name) => {
		const { html, findings } = bodyOf(`Set the <${name}> here.\n\nAnd <${name}> there.`);
		expect(html).toBe(`<p>Set the &#x3C;${name}> here.</p>\n<p>And &#x3C;${name}> there.</p>`);
		expect(findings).toMatchObject([{ level: 'info', code: 'html-unknown', line: 1, column: 9 }]);
	},
);

test('an element that no browser knows is a remark where what it holds is shown', () => {
	expect(bodyOf('<x-box>one</x-box>').findings).toMatchObject([
		{ level: 'info', code: 'html-removed' },
	]);
	expect(bodyOf('<x-box></x-box>').findings).toMatchObject([
		{ level: 'warning', code: 'html-removed' },
	]);
});
