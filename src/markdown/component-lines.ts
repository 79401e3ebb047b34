/**
 * Tags of components on lines of their own in a `.md` note, as Docusaurus has them: `<TabItem label="a">` and
 * `</TabItem>` become the box that the same component is in an `.mdx` note. Other tags are left to HTML.
 */
import { standInOf, type StandIn } from './component-names.ts';
import { firstOf, parseArguments, type Arguments } from './liquid-arguments.ts';
import { applyEdits, type Edit } from './liquid-edits.ts';
import { sourceOf, type Source } from './liquid-lines.ts';
import { KINDS } from './liquid-names.ts';
import type { Line } from './lines.ts';
import type { Meaning } from './meaning.ts';

const TAG = /^[ \t>]*<(\/?)([A-Z][\w.]{0,40})((?:[ \t][^<>]{0,1000})?)>[ \t]*$/;
const BOXES: ReadonlySet<StandIn> = new Set(['box', 'details', 'tab', 'card']);

/** One tag alone on its line. */
interface Tag {
	readonly index: number;
	readonly name: string;
	readonly args: Arguments;
	readonly closing: boolean;
	readonly selfClosing: boolean;
}

/** Components in lines of Markdown. */
export const componentLines: Meaning = {
	name: 'component-lines',
	notInMdx: true,
	prepare: (lines) => {
		if (!lines.some(({ text }) => text.includes('<') && TAG.test(text))) return lines;
		const source = sourceOf(lines);
		const edits = editsOf(source, findTags(source));
		return edits.length === 0 ? lines : applyEdits(source, edits);
	},
};

function findTags({ lines, code }: Source): readonly Tag[] {
	return lines.flatMap(({ text }: Line, index) => {
		const match = (code[index] ?? 0) > 0 ? null : TAG.exec(text);
		if (!match) return [];
		const [, end = '', name = '', given = ''] = match;
		const written = given.replace(/\/[ \t]*$/, '');
		return {
			index,
			name,
			args: parseArguments(written.replaceAll(/[{}]/g, '')),
			closing: end === '/',
			selfClosing: written !== given,
		};
	});
}

function editsOf(source: Source, tags: readonly Tag[]): Edit[] {
	const edits: Edit[] = [];
	const open = new Map<string, Tag[]>();
	for (const tag of tags) {
		const what = standInOf(tag.name);
		if (what === undefined || (!BOXES.has(what) && what !== 'transparent')) continue;
		if (tag.selfClosing) {
			if (what === 'card')
				edits.push({ ...placeOf(source, tag), kind: 'lines', texts: ['', linkOf(tag), ''] });
			continue;
		}
		const waiting = open.get(tag.name) ?? [];
		open.set(tag.name, waiting);
		if (!tag.closing) waiting.push(tag);
		const partner = tag.closing ? waiting.pop() : undefined;
		if (!partner) continue;
		const isBox = BOXES.has(what);
		const head = isBox ? ['', headOf(partner, what), '>'] : [''];
		edits.push({ ...placeOf(source, partner), kind: isBox ? 'open' : 'lines', texts: head });
		edits.push({
			...placeOf(source, tag),
			kind: isBox ? 'close' : 'lines',
			texts: isBox ? [] : [''],
		});
	}
	return edits.sort((a, b) => a.start - b.start);
}

function placeOf(source: Source, { index }: Tag): Pick<Edit, 'start' | 'end'> {
	const start = source.starts[index] ?? 0;
	return { start, end: start + (source.lines[index]?.text.length ?? 0) };
}

function headOf({ name, args }: Tag, what: StandIn): string {
	const names = ['label', 'title', 'summary', 'heading', 'name', 'value'];
	const title = firstOf(args, ...names) ?? '';
	const own = name.toLowerCase();
	const given = (firstOf(args, 'type', 'kind', 'variant', 'severity') ?? own).toLowerCase();
	const kind = what === 'box' ? (KINDS.has(given) ? given : 'note') : what;
	return `> [!${kind}]${what === 'details' ? '-' : ''} ${title}`.trimEnd();
}

function linkOf({ args }: Tag): string {
	const title = firstOf(args, 'title', 'label', 'name') ?? '';
	const url = firstOf(args, 'href', 'to', 'url', 'link') ?? '';
	const more = firstOf(args, 'description') ?? '';
	const label = title.replaceAll(/[[\]\\]/g, (mark) => `\\${mark}`);
	const linked = url === '' ? label : `[${label}](<${url.replaceAll(/[<>]/g, '')}>)`;
	return more === '' ? linked : `${linked}: ${more}`;
}
