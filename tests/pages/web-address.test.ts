import { expect, test } from 'vitest';
import { normalAddress } from '../../src/pages/web-address.ts';

test.each([
	'https://example.org/post',
	'http://example.org/post/',
	'https://www.example.org/post',
	'https://EXAMPLE.org:443/post/index.html',
	'https://m.example.org/post?utm_source=x&utm_medium=y',
	'https://example.org/post?fbclid=1#part',
	'https://example.org/post?t=93',
])('%s is one page', (address) => {
	expect(normalAddress(address)).toBe('example.org/post');
});

test('parameters that name a page stay, in one order', () => {
	expect(normalAddress('https://example.org/?b=2&a=1&utm_id=3')).toBe('example.org?a=1&b=2');
	expect(normalAddress('https://example.org/?id=4')).not.toBe(
		normalAddress('https://example.org/?id=5'),
	);
});

test('the case of a path counts', () => {
	expect(normalAddress('https://example.org/A')).not.toBe(normalAddress('https://example.org/a'));
});

test('www.com is no www', () => {
	expect(normalAddress('https://www.com/')).toBe('www.com');
});

test.each(['', 'example.org', 'mailto:a@example.org', 'javascript:alert(1)', 'https://'])(
	'%j is no address on the web',
	(text) => {
		expect(normalAddress(text)).toBeUndefined();
	},
);
