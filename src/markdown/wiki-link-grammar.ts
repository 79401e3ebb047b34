/** remark-wiki-link's own tokenizer judges what is a wiki link; this is the door to it. */
import wikiLinkPlugin from 'remark-wiki-link';

/** One character code of micromark, `null` at the end of the text. */
type Code = number | null;
type State = (code: Code) => State | undefined;

interface Effects {
	readonly enter: (name: string) => object;
	readonly exit: (name: string) => object;
	readonly consume: (code: Code) => void;
}

type Tokenize = (effects: Effects, ok: State, nok: State) => State;

/** The parts of an accepted wiki link, untrimmed. */
export interface WikiLinkParts {
	readonly target: string;
	readonly alias: string | undefined;
	/** Offset behind its last character. */
	readonly end: number;
}

/** A micromark extension, its constructs by the code they begin with. */
interface Extension {
	readonly text: Readonly<Record<number, { readonly tokenize: Tokenize } | undefined>>;
}

const LEFT_BRACKET = 91;
const tokenize = findTokenizer();

function findTokenizer(): Tokenize {
	const data: { micromarkExtensions?: readonly Extension[] } = {};
	wikiLinkPlugin.call({ data: () => data }, { aliasDivider: '|' });
	const [extension] = data.micromarkExtensions ?? [];
	const found = extension?.text[LEFT_BRACKET];
	if (!found) throw new Error('remark-wiki-link has no tokenizer where version 2.0.1 has it.');
	return found.tokenize;
}

/**
 * @param source Text in which a `[[` stands at `at`.
 * @returns The link's parts, or `undefined` where remark-wiki-link sees none.
 */
export function judgeWikiLink(source: string, at: number): WikiLinkParts | undefined {
	let index = at;
	const outcome = { accepted: false };
	const starts = new Map<string, number>();
	const parts = new Map<string, string>();
	const effects: Effects = {
		enter: (name) => {
			starts.set(name, index);
			return {};
		},
		exit: (name) => {
			parts.set(name, source.slice(starts.get(name), index));
			return {};
		},
		consume: () => {
			index += 1;
		},
	};
	const accept: State = () => {
		outcome.accepted = true;
		return undefined;
	};
	let state: State | undefined = tokenize(effects, accept, () => undefined);
	while (state) state = state(codeAt(source, index));
	if (!outcome.accepted) return undefined;
	return {
		target: parts.get('wikiLinkTarget') ?? '',
		alias: parts.get('wikiLinkAlias'),
		end: index,
	};
}

/** Micromark's codes: line endings and tabs are negative. */
function codeAt(source: string, index: number): Code {
	if (index >= source.length) return null;
	const code = source.charCodeAt(index);
	if (code === 10) return -4;
	if (code === 13) return -5;
	return code === 9 ? -2 : code;
}
