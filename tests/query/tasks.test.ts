import { expect, test } from 'vitest';
import { answered, tasks } from './ask.ts';

const CHORES = {
	'kitchen/Jars.md': [
		'---',
		'season: autumn',
		'---',
		'# Jars',
		'',
		'- [ ] order ⏫ 📅 2024-09-12 🆔 a1',
		'- [x] wash #jam ✅ 2024-09-01',
		'- [/] peel [due:: 2024-09-30]',
		'',
		'## Later',
		'',
		'- [ ] label ⛔ a1 🔽',
		'  - [ ] neatly',
		'- [-] dance ❌ 2024-09-02',
		'- [ ] water 🔁 every day 📅 2024-09-18',
	].join('\n'),
	'Other.md': '- [ ] rest\n- no task',
};
const order = '[ ] order ⏫ 📅 2024-09-12 🆔 a1';
const wash = '[x] wash #jam ✅ 2024-09-01';
const peel = '[/] peel due: 2024-09-30';
const label = '[ ] label ⛔ a1 🔽';
const neatly = '[ ] neatly';
const dance = '[-] dance ❌ 2024-09-02';
const water = '[ ] water 🔁 every day 📅 2024-09-18';
const rest = '[ ] rest';

test.each([
	['done', [wash, dance]],
	['not done\nsort by description', [label, neatly, order, peel, rest, water]],
	['due before today', [order]],
	['due on or before 2024-09-18', [order, water]],
	['due after 2024-09-18', [peel]],
	['due today', [water]],
	['due this month', [peel, order, water]],
	['due in two weeks', []],
	['due before in two weeks', [peel, order, water]],
	['due 2024-09-10 2024-09-13', [order]],
	['no due date\nnot done', [label, rest, neatly]],
	['has due date', [peel, order, water]],
	['done last week', []],
	['done before 2024-09-10', [wash]],
	['cancelled on 2024-09-02', [dance]],
	['happens before tomorrow', [order, water]],
	['starts before tomorrow\npath includes Other', [rest]],
	['path includes OTHER', [rest]],
	['path does not include kitchen', [rest]],
	['folder includes kitchen\nheading includes Later\nnot done', [water, label, neatly]],
	['filename includes Other', [rest]],
	['root includes kitchen\ndescription includes wash', [wash]],
	['tags include #jam', [wash]],
	['has tags', [wash]],
	['priority is high', [order]],
	['priority is below none', [label]],
	['is recurring', [water]],
	['exclude sub-items\nheading includes Later\nnot done', [water, label]],
	['status.type is IN_PROGRESS', [peel]],
	['is blocked', [label]],
	['is blocking', [order]],
	['description regex matches /^W/i', [wash, water]],
	['description regex does not match /e/\nnot done', []],
	['(done) OR (path includes Other)', [rest, wash, dance]],
	['NOT (heading includes Jars)\n(not done) AND (priority is none)', [water, rest, neatly]],
	['(done) XOR (tags include jam)', [dance]],
])('filters: %s', (query, expected) => {
	expect([...tasks(CHORES, query)].sort()).toEqual([...expected].sort());
});

test.each([
	['not done\nsort by due', [order, water, peel, neatly, rest, label]],
	['has due date\nsort by due reverse', [peel, water, order]],
	['has due date\nlimit 1', [peel]],
	['has due date\nlimit to 2 tasks\nsort by path\nshort mode', [peel, order]],
	['done\ngroup by status', ['# Done', wash, '# Todo', dance]],
	['done\ngroup by status.type', ['# DONE', wash, '# CANCELLED', dance]],
	['tags include jam\ngroup by folder', ['# kitchen', wash]],
	['path includes Other\ngroup by heading\ngroup by due', ['# None, None', rest]],
	['has due date\ngroup by priority', ['# High priority', order, '# None priority', peel, water]],
	['# nothing but a comment\n\npath includes Other', [rest]],
	['path \\\n  includes Other', [rest]],
])('order and groups: %s', (query, expected) => {
	expect(tasks(CHORES, query)).toEqual(expected);
});

test('names and properties of the asking note are filled in', () => {
	const files = { ...CHORES, 'me.md': '---\nwho: rest\n---\n- [ ] mine' };
	expect(tasks(files, 'path includes {{query.file.path}}')).toEqual(['[ ] mine']);
	expect(tasks(files, "description includes {{query.file.property('who')}}")).toEqual([rest]);
	expect(tasks(files, 'preset this_file')).toEqual(['[ ] mine']);
});

test.each([
	[
		'filter by function task.due',
		'The instruction “filter by function task.due” is not supported here',
	],
	['due before the flood', 'The instruction “due before the flood” is not supported here'],
	['(done) AND (', 'The instruction “(done) AND (” is not supported here'],
	['preset mine', 'The instruction “preset mine” is not supported here'],
	['path regex matches /(a*)*/', 'The pattern “(a*)*” is not run: it may take very long'],
	['path regex matches a', '“a” is no pattern'],
	['path regex matches /[/', '“[” is no regular expression'],
])('filters that are not understood are refused: %s', (query, reason) => {
	expect(tasks(CHORES, query)).toEqual([`refused: ${reason}`]);
});

test('an order that is not understood is left out and told', () => {
	const { remarks } = answered(CHORES, 'done\nsort by function task.line\nview columns by due', {
		language: 'tasks',
	});
	expect(remarks.map(({ message }) => message)).toEqual([
		'“sort by function task.line” is not supported here; the tasks are shown without it.',
		'“view columns by due” is not supported here; the tasks are shown without it.',
	]);
});
