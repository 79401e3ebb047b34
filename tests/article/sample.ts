/** A note, a list and a setting with something in every field, to be varied by tests. */
import type { ListData, NoteData, Summary } from '../../src/schema.ts';
import type { Setting } from '../../src/article/setting.ts';
import { messagesFor } from '../../src/messages/messages.ts';

export const setting: Setting = {
	href: (url) => `/base${url}`,
	lang: 'en',
	say: messagesFor('en'),
};

export const summary: Summary = {
	url: '/b/',
	title: 'Servers',
	kind: 'critique',
	date: '2025-03-29',
	description: 'First words.',
	inbound: 3,
};

type Matrix = NonNullable<NoteData['matrix']>;

export const claim: Matrix['unplaced'][number] = {
	text: 'It costs less.',
	url: '/b/#claim-1',
	note: summary,
	moment: { label: '02:51', href: 'https://www.youtube.com/watch?v=abc&t=171s' },
	verdict: { status: 'holds', message: '0.88 lies in 0.85–0.95.' },
};

const GAP = {
	claims: [],
	more: 0,
	callout: '> [!claim] …',
	write: 'https://example.org/new?filename=x.md',
};

export const matrix: Matrix = {
	options: ['serverless', 'servers'],
	rows: [{ criterion: 'cost', cells: [{ claims: [claim], more: 0 }, GAP] }],
	unplaced: [{ ...claim, text: 'It is quieter.' }],
	claims: 2,
	checked: 2,
	tilt: 0.5,
};

export const backlink: NoteData['backlinks'][number] = {
	note: summary,
	role: 'mentions',
	mentions: [
		{
			before: 'Rests on ',
			label: 'a load',
			after: ' nobody has.',
			heading: { text: 'What they measured', url: '/b/#what' },
			moment: { label: '01:00' },
		},
	],
};

export const list: ListData = {
	url: '/x/',
	type: 'folder',
	name: 'x',
	count: 1,
	page: 2,
	pages: 3,
	newer: '/x/',
	older: '/x/3/',
	items: [summary],
	children: [{ name: 'y', url: '/x/y/', count: 4 }],
	trail: [],
};

export const note: NoteData = {
	url: '/a/',
	title: 'Functions',
	kind: 'tradeoff',
	path: 'x/a.md',
	format: 'md',
	date: '2025-01-02',
	updated: '2025-02-03',
	dir: 'ltr',
	description: 'About functions.',
	words: 460,
	tags: [{ name: 'cost', url: '/tags/cost/' }],
	trail: [{ name: 'x', url: '/x/' }],
	toc: [
		{ depth: 2, id: 'one', text: 'One' },
		{ depth: 3, id: 'two', text: 'Two' },
	],
	relations: [{ role: 'supports', name: 'Step', url: '/wanted/step/', ghost: true }],
	backlinks: [{ ...backlink, role: 'opposes' }, backlink],
	inbound: { notes: 2, plain: 1 },
	video: {
		id: 'abc',
		start: 0,
		href: 'https://www.youtube.com/watch?v=abc',
		moments: [
			{
				seconds: 60,
				label: '01:00',
				id: 't-60',
				text: 'A load',
				href: 'https://youtu.be/abc?t=60',
			},
			{ seconds: 120, label: '02:00', id: 't-120', text: '' },
		],
	},
	source: 'https://www.example.org/post?a=1&b=2',
	matrix,
	calculator: false,
	listing: list,
};

/** The same data with every text replaced, except where the schema allows a few words only. */
export function poison<Data>(data: Data, text: string): Data {
	const closed = new Set(['kind', 'role', 'status', 'type', 'format', 'dir', 'lang']);
	const walk = (value: unknown, key: string): unknown => {
		if (typeof value === 'string') return closed.has(key) ? value : text;
		if (Array.isArray(value)) return value.map((item) => walk(item, key));
		if (typeof value !== 'object' || value === null) return value;
		return Object.fromEntries(
			Object.entries(value).map(([name, inner]) => [name, walk(inner, name)]),
		);
	};
	return walk(data, '') as Data;
}

/** The same data without some of its fields. */
export function without<Data extends object, Name extends keyof Data & string>(
	data: Data,
	...names: readonly Name[]
): Omit<Data, Name> {
	const left: readonly string[] = names;
	const entries = Object.entries(data).filter(([name]) => !left.includes(name));
	return Object.fromEntries(entries) as Omit<Data, Name>;
}

/** The text of HTML, tags left out. */
export const textOf = (html: string): string =>
	html
		.replace(/<[^<>]*>/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
