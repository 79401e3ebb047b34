/** The door of this room: a query and the vault → what is to be shown. Never throws for what a query says. */
import type { Graph } from '../graph/graph.ts';
import type { Query } from '../markdown/document.ts';
import type { Note } from '../vault/note.ts';
import { answerBase } from './base.ts';
import { answerDataview, answerInline } from './dataview.ts';
import { readDate } from './dates.ts';
import { QueryFault } from './fault.ts';
import {
	costOf,
	MAX_ROWS,
	type Answer,
	type Answered,
	type PaidAnswer,
	type Remark,
} from './result.ts';
import type { Run } from './run.ts';
import { answerTasks } from './tasks.ts';
import { worldOf } from './world.ts';

/** Who asks, and when. */
export interface Asking {
	readonly graph: Graph;
	readonly note: Note;
	/** `2025-03-29` */
	readonly today: string;
}

/** Answers a query. */
export function answerQuery(query: Query, { graph, note, today }: Asking): PaidAnswer {
	const run: Run = {
		world: worldOf(graph),
		dialect: query.language === 'base' ? 'base' : 'dataview',
		note,
		today: readDate(today) ?? { type: 'date', ms: 0, time: false },
		steps: 0,
	};
	try {
		const found = answer(run, query);
		const cost = run.steps + costOf(found.answer);
		return { ...found, remarks: [...found.remarks, ...cutOff(found.answer)], cost };
	} catch (error) {
		if (!(error instanceof QueryFault) && !(error instanceof RangeError)) throw error;
		const isOurs = error instanceof QueryFault;
		const message = isOurs ? error.message : 'The query is nested too deeply';
		const hint = isOurs ? error.hint : 'Split it up.';
		return { answer: { type: 'refused', message, hint }, remarks: [], cost: run.steps };
	}
}

function answer(run: Run, query: Query): Answered {
	const { language, inline, text } = query;
	if (language === 'base') return withDates(run, text, answerBase(run, query));
	if (language === 'tasks') return answerTasks(run, text);
	const found = inline ? answerInline(run, text) : answerDataview(run, text);
	return withDates(run, text, { answer: found, remarks: [] });
}

/** Rows beyond the limit are counted, not shown. */
function cutOff(found: Answer): readonly Remark[] {
	const more = hiddenIn(found);
	if (more === 0) return [];
	const message = `The query finds more than ${String(MAX_ROWS)} rows; ${String(more)} are not shown.`;
	return [{ message, hint: 'Narrow it down, or add a limit.' }];
}

function hiddenIn(found: Answer): number {
	if (found.type === 'views') {
		return found.views.reduce((sum, { result }) => sum + hiddenIn(result), 0);
	}
	return 'more' in found ? found.more : 0;
}

const FILE_DATE = /\bfile\.[cm](?:time|day)\b/;

/** Where notes give no dates, columns of file times have gaps. */
function withDates({ world }: Run, text: string, { answer: found, remarks }: Answered): Answered {
	const isAsked = FILE_DATE.test(text);
	const undated = isAsked
		? world.pages.filter(({ note }) => note && (note.date ?? note.updated) === undefined).length
		: 0;
	if (undated === 0) return { answer: found, remarks };
	const remark = {
		message: `The times of files are the dates that notes give; ${String(undated)} notes give none.`,
		hint: 'Write date: and updated: into the frontmatter of notes.',
	};
	return { answer: found, remarks: [...remarks, remark] };
}
