import { expect, test } from 'vitest';
import {
	longDate,
	momentMark,
	noteLink,
	placeLink,
	seekLink,
	shortDate,
} from '../../src/article/links.ts';

test('a note keeps the direction of its title', () => {
	expect(noteLink({ kind: 'thought', title: 'A & "b"' }, '/base/a/?x="')).toBe(
		'<a class="note-link" data-kind="thought" href="/base/a/?x=&quot;"><bdi>A &amp; &quot;b&quot;</bdi></a>',
	);
});

test('a moment without a video is no link', () => {
	expect(momentMark({ label: '01:<i>' })).toBe('<span class="moment">01:&lt;i&gt;</span>');
	expect(momentMark({ label: '01:00', href: 'https://youtu.be/a?t=1&b' })).toBe(
		'<a class="moment" href="https://youtu.be/a?t=1&amp;b">01:00</a>',
	);
});

test('a moment of the same page says where to seek', () => {
	expect(seekLink('<1', { href: '#t', video: 'a"b', seconds: 61 })).toBe(
		'<a class="moment" href="#t" data-video="a&quot;b" data-seconds="61">&lt;1</a>',
	);
});

test('places and dates', () => {
	expect(placeLink('x & y', '/x/')).toBe('<a href="/x/">x &amp; y</a>');
	expect(longDate('2025-03-29', 'en')).toBe('<time datetime="2025-03-29">March 29, 2025</time>');
	expect(shortDate('2025-03-29', 'en', ' class="ui"')).toBe(
		'<time class="ui" datetime="2025-03-29">Mar 29, 2025</time>',
	);
	expect(shortDate('"<spring>', 'en')).toBe(
		'<time datetime="&quot;&lt;spring&gt;">&quot;&lt;spring&gt;</time>',
	);
});
