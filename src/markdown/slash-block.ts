/**
 * `/// type | Title` … `///` of PyMdown: boxes, tabs and details become the quote that `callout.ts` reads, captions
 * the one that `caption.ts` reads, definitions the lines that `definition-lines.ts` reads; the others lose their marks.
 */
import { CAPTION } from './caption.ts';
import { followFence, type Fence, type Line } from './lines.ts';
import type { Meaning } from './meaning.ts';

const OPEN = /^((?:[ \t]*>)*[ \t]*)(\/{3,})[ \t]*([A-Za-z][\w-]{0,40})[ \t]*(?:\|[ \t]*(.*))?$/;
const CLOSE = /^(?:[ \t]*>)*[ \t]*(\/{3,})[ \t]*$/;
const OPTION = /^[ \t]{4,}\S/;
const PAIR = /^[ \t]*([a-z_]{1,20}):[ \t]*(.*?)[ \t]*$/;
/** Blocks whose marks say nothing to a reader. */
const BARE: ReadonlySet<string> = new Set(['html', 'collapse-code', 'fancylists']);
const CAPTIONS: ReadonlyMap<string, string> = new Map([
	['caption', ''],
	['figure-caption', 'Figure'],
	['table-caption', 'Table'],
]);
/** Blocks in blocks; what lies deeper keeps its marks. */
const MAX_OPEN = 32;

/** A block from its opening line to its closing one. */
interface Block {
	readonly close: number;
	readonly lead: string;
	readonly name: string;
	readonly argument: string;
}

interface State {
	readonly lines: readonly Line[];
	readonly out: Line[];
	/** What is open; `undefined` as lead where its lines get no quote mark. */
	readonly open: { readonly block: Block; readonly quote: string | undefined }[];
	/** How many captions of each kind were numbered. */
	readonly counts: Map<string, number>;
}

/** Blocks between slashes; one that nobody closes stays text. */
export const slashBlock: Meaning = {
	name: 'slash-block',
	needs: '///',
	prepare: (lines) => {
		if (!lines.some(({ text }) => text.includes('///') && OPEN.test(text))) return lines;
		const blocks = pairBlocks(lines);
		return blocks.size > 0 ? rewrite(lines, blocks) : lines;
	},
};

interface Opened extends Omit<Block, 'close'> {
	readonly index: number;
	readonly slashes: number;
}

function pairBlocks(lines: readonly Line[]): ReadonlyMap<number, Block> {
	const blocks = new Map<number, Block>();
	const open: Opened[] = [];
	let fence: Fence | undefined;
	for (const [index, { text }] of lines.entries()) {
		fence = followFence(text, fence);
		if (fence || !text.includes('///')) continue;
		const slashes = CLOSE.exec(text)?.[1]?.length;
		if (slashes !== undefined) {
			const at = open.findLastIndex((one) => one.slashes === slashes);
			const [first] = at === -1 ? [] : open.splice(at);
			if (first) blocks.set(first.index, { ...first, close: index });
			continue;
		}
		const [, lead = '', run = '', name = '', argument = ''] = OPEN.exec(text) ?? [];
		if (name === '' || open.length >= MAX_OPEN) continue;
		open.push({ index, slashes: run.length, lead, name: name.toLowerCase(), argument });
	}
	return blocks;
}

function rewrite(lines: readonly Line[], blocks: ReadonlyMap<number, Block>): readonly Line[] {
	const state: State = { lines, out: [], open: [], counts: new Map() };
	for (let index = 0; index < lines.length; index += 1) {
		const line = lines[index];
		if (!line) break;
		const block = blocks.get(index);
		const last = state.open.at(-1);
		if (block) index = begin(state, index, block);
		else if (last?.block.close === index) {
			state.open.pop();
			push(state, line, last.block.lead.trimEnd());
		} else push(state, line, last?.block.name === 'define' ? defined(line, last.block) : undefined);
	}
	return state.out;
}

/** Writes a block's head; returns the index of its last line. */
function begin(state: State, index: number, block: Block): number {
	const line = state.lines[index];
	if (!line) return index;
	const options = new Map<string, string>();
	let last = index;
	for (let next = index + 1; next < block.close; next += 1) {
		const text = state.lines[next]?.text.slice(block.lead.length) ?? '';
		if (!OPTION.test(text)) break;
		const [, key = '', value = ''] = PAIR.exec(text) ?? [];
		options.set(key, value.replaceAll(/^["']|["']$/g, ''));
		last = next;
	}
	push(state, line, block.lead.trimEnd());
	const head = headOf(state, block, options);
	if (head !== undefined) {
		const column = line.text.length - block.argument.length;
		const text = `${block.lead}> ${head}`.trimEnd();
		push(
			state,
			{ ...line, shift: line.shift + column - text.length + block.argument.length },
			text,
		);
		push(state, line, `${block.lead}>`);
	}
	state.open.push({ block, quote: head === undefined ? undefined : block.lead });
	return last;
}

/** What stands behind the quote mark of a block's first line; `undefined` for blocks without a box. */
function headOf(
	state: State,
	{ name, argument }: Block,
	options: ReadonlyMap<string, string>,
): string | undefined {
	if (BARE.has(name) || name === 'define') return undefined;
	if (CAPTIONS.has(name)) return `[!${CAPTION}] ${numberOf(state, name, argument)}`;
	const details = name === 'details' || name.startsWith('details-');
	const plain = name === 'admonition' || name === 'details';
	const type = (plain ? options.get('type') : undefined) ?? name.replace(/^details-/, '');
	const fold = details ? (/^true$/i.test(options.get('open') ?? '') ? '+' : '-') : '';
	const kind = type === 'admonition' ? 'note' : type;
	return `[!${kind}]${fold} ${argument}`;
}

/** `Figure 1.`, counted in the note; a number or a place among others that the author gives wins. */
function numberOf({ counts }: State, name: string, argument: string): string {
	const label = CAPTIONS.get(name) ?? '';
	const given = /^[<^ \t]*([\d.]{1,20})[ \t]*$/.exec(argument)?.[1];
	if (given !== undefined) return `${label || 'Figure'} ${given}.`;
	if (label === '' || argument.includes('^')) return '';
	const count = (counts.get(name) ?? 0) + 1;
	counts.set(name, count);
	return `${label} ${String(count)}.`;
}

/** Items at the edge of a `define` block are definitions. */
function defined({ text }: Line, { lead }: Block): string | undefined {
	const rest = text.slice(lead.length);
	return text.startsWith(lead) && rest.startsWith('- ') ? `${lead}: ${rest.slice(2)}` : undefined;
}

/** Adds a line with the quote marks of the blocks around it. */
function push({ out, open }: State, line: Line, instead: string | undefined): void {
	let text = instead ?? line.text;
	let { shift } = line;
	for (const { quote } of open.toReversed()) {
		if (quote === undefined) continue;
		const own = text.startsWith(quote) ? quote.length : text.length - text.trimStart().length;
		text = `${quote}> ${text.slice(own)}`;
		shift -= quote.length + 2 - own;
	}
	out.push(text === line.text ? line : { ...line, text, shift });
}
