/** Asks a vault of a few lines, and says the answer as text. */
import { buildGraph } from '../../src/graph/build.ts';
import type { Query, QueryLanguage } from '../../src/markdown/document.ts';
import { answerQuery } from '../../src/query/answer.ts';
import type { Answer, Answered } from '../../src/query/result.ts';
import { plainText } from '../../src/query/text.ts';
import type { Value } from '../../src/query/value.ts';
import { vaultOf } from '../../src/vault/memory.ts';

/** Path → content. */
export type Files = Readonly<Record<string, string>>;

const TODAY = '2024-09-18';

/** The answer to a query that stands in `me.md`. */
export function answered(
	files: Files,
	text: string,
	how: Partial<Query> & { readonly language: QueryLanguage },
): Answered {
	const graph = buildGraph(vaultOf({ 'me.md': '', ...files }));
	const note = [...graph.notes.values()].find(({ path }) => path === 'me.md');
	if (!note) throw new Error('me.md is not published');
	const query = { text, inline: false, view: undefined, line: 1, column: 1, ...how };
	return answerQuery(query, { graph, note, today: TODAY });
}

/** An inline expression's value as text; of one that is refused, why. */
export function value(expression: string, files: Files = {}): string {
	const { answer } = answered(files, expression, { language: 'dataview', inline: true });
	return shown(answer).join('\n');
}

/** Lines of what Dataview answers. */
export const dataview = (files: Files, text: string): readonly string[] =>
	shown(answered(files, text, { language: 'dataview' }).answer);

/** Lines of what Tasks answers. */
export const tasks = (files: Files, text: string): readonly string[] =>
	shown(answered(files, text, { language: 'tasks' }).answer);

/** Lines of what a base shows. */
export const base = (files: Files, text: string): readonly string[] =>
	shown(answered(files, text, { language: 'base' }).answer);

const cells = (row: readonly Value[]): string => row.map(plainText).join(' | ');

function shown(answer: Answer): readonly string[] {
	switch (answer.type) {
		case 'value':
			return [plainText(answer.value)];
		case 'list':
			return answer.items.map(cells);
		case 'table':
			return [answer.columns.join(' | '), ...answer.rows.map(cells)];
		case 'tasks':
			return answer.groups.flatMap(({ title, tasks: inside }) => [
				...(title === undefined ? [] : [`# ${plainText(title)}`]),
				...inside.map((task) => `[${task.status ?? ''}] ${task.text}`),
			]);
		case 'views':
			return answer.views.flatMap(({ name, result }) => [`# ${name}`, ...shown(result)]);
		case 'groups':
			return answer.groups.flatMap(({ title, result }) => [
				`# ${plainText(title)}`,
				...shown(result),
			]);
		case 'refused':
			return [`refused: ${answer.message}`];
	}
}
