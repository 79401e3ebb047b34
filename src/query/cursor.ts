/** Where the reading of a query stands in its text. */
import { refuse } from './fault.ts';
import { tokenAt, type Dialect, type Token } from './lexer.ts';

/** Reads words one after the other. */
export interface Cursor {
	/** The next word. */
	readonly peek: () => Token;
	readonly take: () => Token;
	/** Takes the next word if it is this operator or, in any case, this name. */
	readonly skip: (text: string) => boolean;
	/** Takes a word of this kind, or gives up. */
	readonly need: (kind: Token['kind'], text?: string) => Token;
	/** Takes what a sticky pattern matches and gives its first group. */
	readonly match: (pattern: RegExp) => string | undefined;
}

const MAX_LENGTH = 6000;

/** A cursor at the start of a text. */
export function cursorOver(source: string, dialect: Dialect): Cursor {
	if (source.length > MAX_LENGTH) refuse('The query is too long', 'Split it up.');
	let at = 0;
	let ahead: Token | undefined;
	const peek = (): Token => (ahead ??= tokenAt(source, at, dialect));
	const take = (): Token => {
		const token = peek();
		at = token.end;
		ahead = undefined;
		return token;
	};
	const isNext = (text: string): boolean => {
		const token = peek();
		if (token.kind === 'operator') return token.text === text;
		return token.kind === 'name' && token.text.toLowerCase() === text;
	};
	return {
		peek,
		take,
		skip: (text) => {
			if (!isNext(text)) return false;
			take();
			return true;
		},
		need: (kind, text) => {
			const token = peek();
			if (token.kind === kind && (text === undefined || token.text === text)) return take();
			const found = token.kind === 'end' ? 'The end' : `“${token.text}”`;
			return refuse(
				`${found} stands where ${expected(kind, text)} is expected`,
				'Check brackets and commas.',
			);
		},
		match: (pattern) => {
			pattern.lastIndex = peek().start;
			const match = pattern.exec(source);
			if (!match) return undefined;
			at = pattern.lastIndex;
			ahead = undefined;
			return match[1] ?? '';
		},
	};
}

function expected(kind: Token['kind'], text: string | undefined): string {
	if (kind === 'end') return 'the end';
	return text === undefined ? `a ${kind}` : `“${text}”`;
}
