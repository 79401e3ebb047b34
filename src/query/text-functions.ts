/** Functions of texts. */
import { arg, each, listOf, onTexts, textOf, type Builtin } from './builtin.ts';
import { plainText } from './text.ts';
import type { Value } from './value.ts';

/** By name. */
export const TEXT: Readonly<Record<string, Builtin>> = {
	lower: onTexts((text) => text.toLowerCase()),
	upper: onTexts((text) => text.toUpperCase()),
	trim: onTexts((text) => text.trim()),
	string: onTexts((text) => text),
	replace: onTexts((text, args) =>
		textOf(args, 1) === ''
			? text
			: text.replaceAll(textOf(args, 1), () => textOf(args, 2)).slice(0, 20_000),
	),
	split: (args) =>
		arg(args, 0) === null ? null : textOf(args, 0).split(textOf(args, 1)).slice(0, 1000),
	substring: onTexts((text, args) =>
		text.slice(Number(arg(args, 1)), args[2] === undefined ? undefined : Number(args[2])),
	),
	truncate: onTexts((text, args) =>
		text.length > Number(arg(args, 1))
			? `${text.slice(0, Number(arg(args, 1)))}${args[2] === undefined ? '...' : textOf(args, 2)}`
			: text,
	),
	padleft: onTexts((text, args) =>
		text.padStart(
			Math.min(200, Number(arg(args, 1))),
			args[2] === undefined ? ' ' : textOf(args, 2),
		),
	),
	padright: onTexts((text, args) =>
		text.padEnd(Math.min(200, Number(arg(args, 1))), args[2] === undefined ? ' ' : textOf(args, 2)),
	),
	escapehtml: onTexts((text) => text),
	join: (args) =>
		listOf(arg(args, 0))
			.map(plainText)
			.join(args[1] === undefined ? ', ' : textOf(args, 1)),
	number: (args) =>
		each(arg(args, 0), (one) => (typeof one === 'number' ? one : numberIn(plainText(one)))),
};

function numberIn(text: string): Value {
	const match = /-?\d+(?:\.\d+)?/.exec(text.slice(0, 1000));
	return match ? Number(match[0]) : null;
}
