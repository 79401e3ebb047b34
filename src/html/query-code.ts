/** A query or program that is not run here: its source as labelled code, readable and never raw. */
import type { Element } from 'hast';
import type { Messages } from '../messages/messages.ts';
import { h, text } from './element.ts';

/** What is to be shown as code. */
export interface QueryCode {
	/** What the program that runs it is called: `Dataview`. */
	readonly program: string;
	readonly source: string;
	readonly inline: boolean;
	/** Why it is not answered. Default: that it is not run here. */
	readonly reason?: string | undefined;
	readonly say: Messages;
}

/** The source with a label; inside a sentence the label is the title. */
export function queryCode({ program, source, inline, say, reason }: QueryCode): Element {
	const label = say.queryLabel({ program, reason: reason ?? say.queryNotRun });
	if (inline) return h('code', { className: ['query-inline'], title: label }, [text(source)]);
	const code = h('pre', { tabIndex: 0 }, [h('code', {}, [text(`${source}\n`)])]);
	return h('figure', { className: ['query'] }, [h('figcaption', {}, [text(label)]), code]);
}
