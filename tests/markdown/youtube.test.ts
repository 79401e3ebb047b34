import { expect, test } from 'vitest';
import { isVideoId, parseStart, parseYouTube } from '../../src/markdown/youtube.ts';

const ID = 'qQk94CjRvIs';

test.each([
	[`https://www.youtube.com/watch?v=${ID}`, 0, false],
	[`https://www.youtube.com/watch?app=desktop&v=${ID}&t=2607s`, 2607, true],
	[`http://youtube.com/watch?v=${ID}&start=93`, 93, true],
	[`https://m.youtube.com/watch?v=${ID}#t=1:30`, 90, true],
	[`https://youtu.be/${ID}?t=1h2m3s`, 3723, true],
	[`https://youtu.be/${ID}/`, 0, false],
	[`https://www.youtube.com/shorts/${ID}`, 0, false],
	[`https://www.youtube.com/embed/${ID}?start=90`, 90, true],
	[`https://www.youtube-nocookie.com/embed/${ID}`, 0, false],
	[`https://youtu.be/${ID}?t=soon`, 0, false],
	[`https://youtu.be/${ID}&t=90`, 90, true],
	[`https://www.youtu.be/${ID}`, 0, false],
	[`//www.youtube.com/embed/${ID}`, 0, false],
	[`https://www.youtube.com/live/${ID}?feature=share`, 0, false],
	[`https://www.youtube.com/watch/${ID}`, 0, false],
	[`https://music.youtube.com/watch?v=${ID}&list=x`, 0, false],
	[`https://www.youtube.com/watch?time_continue=5&v=${ID}`, 5, true],
])('%s', (address, start, hasStart) => {
	expect(parseYouTube(address)).toEqual({ videoId: ID, start, hasStart });
});

test.each([
	'https://www.youtube.com/watch?v=short',
	`https://www.youtube.com/watch?v=${ID}x`,
	'https://www.youtube.com/@channel',
	`https://youtube.com.example.org/watch?v=${ID}`,
	`javascript:alert("youtu.be/${ID}")`,
	'https://youtu.be/../../../etc',
	'not an address of youtu.be',
	'https://www.youtube.com/embed/videoseries?list=x',
	'https://www.youtube.com/playlist?list=x',
])('%s is no video', (address) => {
	expect(parseYouTube(address)).toBeUndefined();
});

test.each([
	['93', 93],
	['93s', 93],
	['90.5', 90],
	['2m', 120],
	['1h', 3600],
	['1:30', 90],
	['1:02:03', 3723],
	['npt:90', 90],
	['1:30,2:00', 90],
])('a start of %s is %i seconds', (text, seconds) => {
	expect(parseStart(text)).toBe(seconds);
});

test.each(['', 'soon', '1x', ',90', '-5'])('a start of “%s” is none', (text) => {
	expect(parseStart(text)).toBeUndefined();
});

test('an id has eleven characters of the set', () => {
	expect([ID, 'aaaaaaaaaa', 'aaaaaaaaaa/'].map(isVideoId)).toEqual([true, false, false]);
});
