import { describe, expect, test } from 'vitest';
import { withoutFields } from '../../src/search/calculators.ts';
import { languageOf } from '../../src/search/language.ts';
import { withMoments } from '../../src/search/moments.ts';
import { noteDocument } from '../../src/search/page.ts';
import { plainText } from '../../src/search/text.ts';
import { countWords } from '../../src/search/vocabulary.ts';
import { searchableOf } from './searchable.ts';

const moment = (seconds: number, text: string) => ({
	seconds,
	text,
	label: `0:${String(seconds)}`,
	id: `t-${String(seconds)}`,
});
const time = (seconds: number): string =>
	`<a class="moment" id="t-${String(seconds)}" href="#">[0:${String(seconds)}]</a>`;
const mark = (seconds: number, text: string): string =>
	`<span id="t-${String(seconds)}" data-pagefind-title="0:${String(seconds)} · ${text}"></span>`;

describe('moments', () => {
	const all = [moment(10, 'A'), moment(20, 'B')];
	test('in front of sentences head what follows', () => {
		expect(withMoments(`<p>${time(10)} One. ${time(20)} Two.</p>`, all)).toBe(
			`<p>${mark(10, 'A')} One. ${mark(20, 'B')} Two.</p>`,
		);
	});

	test('behind sentences head what is before, and leave no blank', () => {
		expect(withMoments(`<p>One ${time(10)}. Two ${time(20)}, end.</p>`, all)).toBe(
			`<p>${mark(10, 'A')}One${mark(20, 'B')}. Two, end.</p>`,
		);
	});

	test('of each block stand for themselves', () => {
		expect(withMoments(`<ul><li>One ${time(10)}</li><li>${time(20)} Two</li></ul>`, all)).toBe(
			`<ul><li>${mark(10, 'A')}One </li><li>${mark(20, 'B')} Two</li></ul>`,
		);
	});

	test('that a stranger named are text', () => {
		const hostile = [moment(10, '"><script>')];
		expect(withMoments(`<p>${time(10)}</p>`, hostile)).not.toContain('<script>');
	});
});

test('of a calculator stays what it is called and what it says', () => {
	const html =
		'<p>a</p><steelyard-calculator id="calc-x" class="calculator"><p class="calculator-name" id="n">Name</p><p class="calculator-answer">It costs <b>$1</b>.</p><fieldset>fields</fieldset></steelyard-calculator><p>b</p>';
	expect(withoutFields(html)).toBe(
		'<p>a</p><div id="calc-x"><p>Name</p><p>It costs <b>$1</b>.</p></div><p>b</p>',
	);
});

test('plain text is the words of a body, a block a line', () => {
	expect(
		plainText(
			'<h2 id="a"><a class="heading-anchor" href="#a">Head &amp; tail</a></h2><p>One <b>bold</b> word<br>next.</p><p hidden>no</p><button>Copy</button><div class="video-stage" data-pagefind-ignore><p>x <img src="a"> y</p></div><ul><li>a</li><li>b &#60;c&#62;</li></ul><svg><text>no</text></svg>',
		),
	).toBe('Head & tail\nOne bold word\nnext.\na\nb <c>');
});

describe('a language', () => {
	test.each([
		['Ein Satz', 'de-AT', 'en', 'de'],
		['Words of no language', undefined, 'en-GB', 'en'],
		['没有写明语言的笔记', undefined, 'en', 'zh'],
		['データベースの料金', undefined, 'en', 'ja'],
		['데이터베이스 요금', undefined, 'en', 'ko'],
		['كلفة الليل', undefined, 'en', 'ar'],
		['کلفه', undefined, 'fa', 'fa'],
		['מחיר הלילה', undefined, 'en', 'he'],
		['Ночной простой', undefined, 'en', 'ru'],
		['Нічний', undefined, 'uk', 'uk'],
		['A word, 空, and many more in English', undefined, 'en', 'en'],
		['', undefined, 'fr', 'fr'],
	])('of “%s” (%s, on a site in %s) is %s', (...row) => {
		const [text, given, site, language] = row;
		expect(languageOf(text, given, site)).toBe(language);
	});
});

test('words are counted by language, titles more, digits and single letters not', () => {
	const count = countWords();
	count.add('Server server a 12.26 t4g.small Größe grosse don’t');
	count.add('Monolith', 3);
	expect(count.words()).toEqual(['monolith', 'größe', 'server', 'don’t']);
});

test('what a stranger writes in a title, a tag or an alias stays text in the document', () => {
	const { records } = searchableOf({
		'a.md': "---\ntitle: '\"><script>x</script>'\ntags: ['a\"b']\naliases: ['\"><i>']\n---\nBody",
	});
	const [record] = records;
	if (!record) throw new Error('no record');
	const html = noteDocument({ record, body: '<p>Body</p>', language: 'en' });
	expect(html).not.toContain('<script>');
	expect(html).not.toContain('<i>');
});
