import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOfName, parseDate } from '../../src/vault/dates.ts';

describe('parseDate', () => {
	test.each([
		['2025-03-29', '2025-03-29'],
		['2025-1-2', '2025-01-02'],
		['2025/03/29', '2025-03-29'],
		['20250329', '2025-03-29'],
		['2025-01-02T03:04:14', '2025-01-02T03:04:14'],
		['2025-01-02 03:04', '2025-01-02T03:04:00'],
		['2018-11-20 16:33 +0100', '2018-11-20T16:33:00'],
		['2016-02-29 12:00:00 -0800', '2016-02-29T12:00:00'],
		['2024-05-01T23:30:00.123Z', '2024-05-01T23:30:00'],
		['2024-05-01T00:30:00+14:00', '2024-05-01T00:30:00'],
		['2023-01-01 10:20:30.123456', '2023-01-01T10:20:30'],
		['March 3, 2020', '2020-03-03'],
		['3 March 2020', '2020-03-03'],
		['3rd of Mar 2020', '2020-03-03'],
		['May 14th, 2020', '2020-05-14'],
		['Wed, 09 Oct 2019 12:00:00 GMT', '2019-10-09T12:00:00'],
		['Tue Mar 03 2020 09:00:00 GMT+0100 (CET)', '2020-03-03T09:00:00'],
		['March 3, 2020 at 4:05 pm', '2020-03-03T16:05:00'],
		['31.12.2020', '2020-12-31'],
		['12/31/2020', '2020-12-31'],
		['1610105978000', '2021-01-08T11:39:38'],
		['1610105978', '2021-01-08T11:39:38'],
		['[[2024-01-05]]', '2024-01-05'],
		['202401051230', '2024-01-05T12:30:00'],
		['2000-02-29', '2000-02-29'],
		['2020_05_14', '2020-05-14'],
		['[2024-01-05]', '2024-01-05'],
		['<2024-01-05 Fri 10:00>', '2024-01-05T10:00:00'],
		['2024-03-02 10:00:00 America/New_York', '2024-03-02T10:00:00'],
		['2024-05-01T23:30:00.123Z[Europe/Berlin]', '2024-05-01T23:30:00'],
		['Tue Feb 9 11:01:11 2021 -0800', '2021-02-09T11:01:11'],
		['Sat Jul 12 08:15:00 CEST 2014', '2014-07-12T08:15:00'],
		['2024年1月5日', '2024-01-05'],
		['2024 年 1 月 5 日 (金)', '2024-01-05'],
	])('%s → %s', (text, date) => {
		expect(parseDate(text)).toEqual({ status: 'date', date });
	});

	test.each([
		'2025-02-30',
		'2025-13-45',
		'0000-00-00',
		'9999-99-99',
		'1900-02-29',
		'2025-01-01T25:00',
		'February 30, 2024',
		'20251345',
	])('%s is impossible', (text) => {
		expect(parseDate(text)).toEqual({ status: 'impossible' });
	});

	test.each(['', 'soon', '12:30:45', '{{date}}', 'March', 'x'.repeat(9999)])(
		'%j is no date',
		(text) => {
			expect(parseDate(text)).toEqual({ status: 'unknown' });
		},
	);

	test.each(['2024', '2024-05', '2024/5'])('%s names no day', (text) => {
		expect(parseDate(text)).toEqual({ status: 'partial' });
	});

	test.each(['Last Modified', 'git created', 'now', 'TBD', 'yyyy-mm-dd'])(
		'%s is for another program',
		(text) => {
			expect(parseDate(text)).toEqual({ status: 'elsewhere' });
		},
	);

	test('day and month are never guessed', () => {
		expect(parseDate('03/04/2020')).toEqual({ status: 'ambiguous' });
		expect(parseDate('04/04/2020')).toEqual({ status: 'date', date: '2020-04-04' });
	});

	test('every calendar date comes back as written', () => {
		fc.assert(
			fc.property(
				fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
				(date) => {
					const day = date.toISOString().slice(0, 10);
					expect(parseDate(day)).toEqual({ status: 'date', date: day });
				},
			),
		);
	});
});

test.each([
	['2016-05-20-some-title', { date: '2016-05-20', rest: 'some-title' }],
	['2016-5-2-x', { date: '2016-05-02', rest: 'x' }],
	['2024-05-14', { date: '2024-05-14', rest: '' }],
	['2020_05_14', { date: '2020-05-14', rest: '' }],
	['20200514', { date: '2020-05-14', rest: '' }],
	['201705091531 Zettel', { date: '2017-05-09T15:31:00', rest: 'Zettel' }],
	['2025-02-30-x', undefined],
	['12345678', undefined],
	['2024 in review', undefined],
	['title', undefined],
])('file name %s → %j', (name, expected) => {
	expect(dateOfName(name)).toEqual(expected);
});
