import { expect, test } from 'vitest';
import { answered, dataview } from './ask.ts';

const JARS = {
	'me.md': 'see [[Plum]]',
	'jars/Plum.md': '---\nrating: 4\ntags: [jam]\nkind of: sweet\n---\n[[Cellar]]',
	'jars/Quince.md': '---\nrating: 5\ntags: [jelly/clear]\nfruits: [quince, apple]\n---\n[[Cellar]]',
	'jars/old/Rose.md': '---\nrating: 2\ntags: [jam/odd]\nmade: 2019-05-01\n---\n[[Plum]]',
	'Cellar.md': 'cold',
	'Jars.base': 'views:\n  - type: table\n',
};

const LINKS = {
	plum: '[[jars/Plum.md]]',
	quince: '[[jars/Quince.md]]',
	rose: '[[jars/old/Rose.md]]',
	cellar: '[[Cellar.md]]',
	me: '[[me.md]]',
};
const { plum, quince, rose, cellar, me } = LINKS;

test.each([
	['LIST', [cellar, plum, quince, rose, me]],
	['list from "jars"', [plum, quince, rose]],
	['LIST FROM "jars/old"', [rose]],
	['LIST FROM "jars/Plum"', [plum]],
	['LIST FROM #jam', [plum, rose]],
	['LIST FROM #jam and -#jam/odd', [plum]],
	['LIST FROM #jelly OR "Cellar"', [cellar, quince]],
	['LIST FROM (#jam or #jelly) and !"jars/old"', [plum, quince]],
	['LIST FROM [[Cellar]]', [plum, quince]],
	['LIST FROM outgoing([[Plum]])', [cellar]],
	['LIST FROM [[]]', []],
	['LIST FROM outgoing([[]])', [plum]],
	['LIST FROM #nothing', []],
])('FROM: %s', (query, expected) => {
	expect(dataview(JARS, query)).toEqual(expected);
});

test.each([
	['LIST WHERE rating > 3', [plum, quince]],
	['LIST WHERE made AND made < date(today)', [rose]],
	['LIST WHERE contains(file.tags, "#jam")', [plum, rose]],
	['LIST WHERE contains(file.outlinks, [[Plum]])', [rose, me]],
	['LIST WHERE file = this.file', [me]],
	['LIST WHERE file.name != this.file.name AND !rating', [cellar]],
	['LIST FROM "jars" WHERE kind-of = "sweet"', [plum]],
	['LIST FROM "jars" WHERE icontains(file.name, "RO")\nWHERE rating', [rose]],
	['LIST FROM "jars" // not a comment here', ['refused: “/” is no clause']],
	['LIST FROM "jars"\n  // a comment\nLIMIT 1', [plum]],
])('WHERE: %s', (query, expected) => {
	expect(dataview(JARS, query)).toEqual(expected);
});

test.each([
	['LIST FROM "jars" SORT rating DESC', [quince, plum, rose]],
	['LIST FROM "jars" SORT rating', [rose, plum, quince]],
	['LIST FROM "jars" SORT made DESC, file.name DESC', [rose, quince, plum]],
	['LIST FROM "jars" SORT rating LIMIT 2', [rose, plum]],
	['LIST rating FROM #jam', [`${plum} | 4`, `${rose} | 2`]],
	['LIST WITHOUT ID file.name + ": " + rating FROM #jam', ['Plum: 4', 'Rose: 2']],
	['LIST WITHOUT ID fruit FROM "jars" FLATTEN fruits AS fruit WHERE fruit', ['quince', 'apple']],
	['LIST rows.file.name FROM "jars" GROUP BY rating > 3', ['false | Rose', 'true | Plum, Quince']],
	[
		'LIST length(rows) + " of " + key FROM "jars" GROUP BY file.folder SORT key DESC',
		['jars/old | 1 of jars/old', 'jars | 2 of jars'],
	],
])('SORT, LIMIT, GROUP BY, FLATTEN: %s', (query, expected) => {
	expect(dataview(JARS, query)).toEqual(expected);
});

test.each([
	[
		'TABLE rating AS "Stars", kind-of FROM #jam',
		['File | Stars | kind-of', `${plum} | 4 | sweet`, `${rose} | 2 | `],
	],
	['TABLE WITHOUT ID rating * 2 AS Double FROM "jars/Plum"', ['Double', '8']],
	['TABLE FROM "jars/Plum"', ['File', plum]],
	[
		'table without id key, sum(rows.rating) as total from "jars" group by file.folder',
		['key | total', 'jars | 9', 'jars/old | 2'],
	],
	[
		'TABLE sum(rows.rating) FROM "jars" GROUP BY made = null AS undated',
		['Group | sum(rows.rating)', 'false | 2', 'true | 9'],
	],
])('TABLE: %s', (query, expected) => {
	expect(dataview(JARS, query)).toEqual(expected);
});

const CHORES = {
	'a.md': '- [ ] stir [due:: 2024-09-01]\n  - [ ] slowly\n- [x] wash #jam\n- an item\n',
	'b.md': '# Later\n\n- [-] peel\n- [ ] pick 📅 2024-09-30\n',
};

test.each([
	[
		'TASK',
		[
			'# [[a.md]]',
			'[ ] stir due: 2024-09-01',
			'[x] wash #jam',
			'# [[b.md]]',
			'[-] peel',
			'[ ] pick 📅 2024-09-30',
		],
	],
	[
		'TASK WHERE !completed AND due AND due < date(today)',
		['# [[a.md]]', '[ ] stir due: 2024-09-01'],
	],
	['TASK WHERE text = "slowly"', ['# [[a.md]]', '[ ] slowly']],
	['TASK WHERE completed', ['# [[a.md]]', '[x] wash #jam']],
	['TASK WHERE contains(tags, "#jam")', ['# [[a.md]]', '[x] wash #jam']],
	['TASK FROM "b" WHERE checked', ['# [[b.md]]', '[-] peel']],
	[
		'TASK WHERE due SORT due DESC GROUP BY due',
		['# 2024-09-01', '[ ] stir due: 2024-09-01', '# 2024-09-30', '[ ] pick 📅 2024-09-30'],
	],
	[
		'TASK WHERE file.name = "b" GROUP BY meta(section).subpath',
		['# Later', '[-] peel', '[ ] pick 📅 2024-09-30'],
	],
	['LIST length(file.tasks) WHERE file.tasks', ['[[a.md]] | 3', '[[b.md]] | 2']],
	['LIST WHERE any(file.tasks, (t) => t.completed)', ['[[a.md]]']],
])('TASK: %s', (query, expected) => {
	expect(dataview(CHORES, query)).toEqual(expected);
});

test.each([
	['CALENDAR file.day', 'CALENDAR is not drawn here'],
	['SHOW x', '“SHOW” is no kind of query'],
	['LIST FROM', '“” is no source of notes'],
	['LIST FROM csv("a.csv")', '“csv” is no source of notes'],
	['LIST WITHOUT file', 'WITHOUT stands without ID'],
	['LIST WHERE rating FROM #x', 'FROM stands behind another clause'],
	['LIST GROUP file', 'GROUP stands without BY'],
	['LIST WHERE rating >', 'The expression ends too early'],
	['LIST file.name rating', '“rating” stands where “,” is expected'],
	['', '“” is no kind of query'],
])('what is not understood is refused: %s', (query, reason) => {
	expect(dataview(JARS, query)).toEqual([`refused: ${reason}`]);
});

test('drafts are not found', () => {
	const files = { 'a.md': '---\ndraft: true\n---\n', 'b.md': '---\npublish: false\n---\n' };
	expect(dataview(files, 'LIST')).toEqual([me]);
});

test('answers are cut at 500 rows, and it is said how many are not shown', () => {
	const many = Object.fromEntries(
		Array.from({ length: 520 }, (_, index) => [`n/${String(index)}.md`, '']),
	);
	const { answer, remarks } = answered(many, 'LIST FROM "n"', { language: 'dataview' });
	expect(answer).toMatchObject({ type: 'list', more: 20 });
	expect(remarks).toEqual([
		{
			message: 'The query finds more than 500 rows; 20 are not shown.',
			hint: 'Narrow it down, or add a limit.',
		},
	]);
});

test('times of files are the dates that notes give, and gaps are told', () => {
	const files = { 'a.md': '---\ndate: 2024-01-02\n---\n', 'b.md': '' };
	const { answer, remarks } = answered(files, 'TABLE file.ctime, file.mday WHERE file.ctime', {
		language: 'dataview',
	});
	expect(answer).toMatchObject({
		rows: [[{ target: 'a.md' }, { type: 'date' }, { type: 'date' }]],
	});
	expect(remarks.map(({ message }) => message)).toEqual([
		'The times of files are the dates that notes give; 2 notes give none.',
	]);
});
