/**
 * MyST, the Markdown of Sphinx and Jupyter Book: directives in fences (```` ```{note} Title ````) become the boxes,
 * code, figures and formulas that other dialects have; roles (`` {ref}`text <target>` ``) become links and text.
 */
import type { PhrasingContent } from 'mdast';
import type { Finding } from '../diagnostic.ts';
import { quoted } from './container.ts';
import { KINDS } from './liquid-names.ts';
import { followFence, type Fence, type Line } from './lines.ts';
import type { Meaning } from './meaning.ts';
import { roleNodes } from './myst-role.ts';
import type { Reading, Scope } from './reading.ts';

const OPEN = /^((?:[ \t]*>)*[ \t]*)(`{3,}|~{3,})\{([a-z][\w:-]{0,40})\}[ \t]*([^`\n]*)$/;
const OPTION = /^[ \t]*:([\w-]{1,40}):[ \t]*(.*)$/;
const ROLE = /\{([a-z][\w:+-]{0,40})\}$/i;
const CODE: ReadonlySet<string> = new Set(['code-block', 'code', 'sourcecode', 'code-cell']);
const BOXES: ReadonlyMap<string, string> = new Map([
	['admonition', 'note'],
	['dropdown', 'details'],
	['sidebar', 'note'],
	['margin', 'note'],
	['topic', 'note'],
	['card', 'card'],
	['tab-item', 'tab'],
	['versionadded', 'info'],
	['versionchanged', 'info'],
	['deprecated', 'warning'],
	['epigraph', 'quote'],
	['pull-quote', 'quote'],
	['figure', 'figure'],
	['image', 'figure'],
	['math', 'math'],
	['mermaid', 'mermaid'],
]);
const VERSIONS: ReadonlyMap<string, string> = new Map([
	['versionadded', 'New in version'],
	['versionchanged', 'Changed in version'],
	['deprecated', 'Deprecated since version'],
]);

/** Directives and roles of MyST. */
export const myst: Meaning = {
	name: 'myst',
	prepare: (lines, findings) =>
		lines.some(({ text }) => text.includes('{') && OPEN.test(text))
			? readDirectives(lines, findings)
			: lines,
	inline: (children, reading, scope) => readRoles(children, reading, scope),
};

interface Directive {
	readonly lead: string;
	readonly name: string;
	readonly argument: string;
	readonly head: Line;
	readonly options: ReadonlyMap<string, string>;
	readonly body: readonly Line[];
}

function readDirectives(lines: readonly Line[], findings: Finding[]): readonly Line[] {
	const out: Line[] = [];
	let fence: Fence | undefined;
	for (let index = 0; index < lines.length; index += 1) {
		const line = lines[index];
		if (!line) break;
		const match = fence ? null : OPEN.exec(line.text);
		fence = followFence(line.text, fence);
		const end = match && fence ? closing(lines, index, fence) : -1;
		const written = match && end !== -1 ? directive(match, lines.slice(index, end)) : undefined;
		const made = written && write(written, findings);
		if (!made) {
			out.push(line);
			continue;
		}
		out.push(...made);
		fence = undefined;
		index = end;
	}
	return out;
}

function closing(lines: readonly Line[], from: number, { marker, length }: Fence): number {
	for (let index = from + 1; index < lines.length; index += 1) {
		const text = lines[index]?.text ?? '';
		if (text.includes(marker.repeat(3)) && !followFence(text, { marker, length })) return index;
	}
	return -1;
}

function directive(
	match: RegExpExecArray,
	[head, ...rest]: readonly Line[],
): Directive | undefined {
	const [, lead = '', , name = '', argument = ''] = match;
	if (!head) return undefined;
	const options = new Map<string, string>();
	let begin = 0;
	for (; begin < rest.length; begin += 1) {
		const option = OPTION.exec(rest[begin]?.text.slice(lead.length) ?? '');
		if (!option) break;
		options.set(option[1] ?? '', option[2]?.trim() ?? '');
	}
	if (begin > 0 && rest[begin]?.text.trim() === '') begin += 1;
	return { lead, name, argument: argument.trim(), head, options, body: rest.slice(begin) };
}

/** @returns `undefined` for a directive that stays code. */
function write(found: Directive, findings: Finding[]): readonly Line[] | undefined {
	const { name, argument, options } = found;
	if (CODE.has(name)) return code(found, argument.replace(/[^\w+#.-].*$/, ''));
	const kind = BOXES.get(name) ?? (KINDS.has(name) ? name : undefined);
	if (kind === 'math' || kind === 'mermaid') return code(found, kind);
	if (kind === 'figure') return figure(found);
	if (kind === undefined) return undefined;
	const version = VERSIONS.get(name);
	const title = version === undefined ? argument : `${version} ${argument}`;
	const named = KINDS.has(options.get('class') ?? '') ? options.get('class') : undefined;
	return box(found, { kind: named ?? kind, title }, findings);
}

const MARK = '`'.repeat(12);

function code({ lead, head, options, body }: Directive, lang: string): readonly Line[] {
	const title = options.get('caption') ?? options.get('name');
	const marked = options.get('emphasize-lines');
	const more = [
		title === undefined || /["`]/.test(title) ? '' : ` title="${title}"`,
		marked === undefined ? '' : ` hl_lines="${marked.replaceAll(/[^\d,\s-]/g, '')}"`,
	].join('');
	const info = more === '' ? lang : `${lang || 'text'}${more}`;
	const first = { ...head, text: `${lead}${MARK}${info}` };
	return [first, ...body, { ...(body.at(-1) ?? head), text: lead + MARK }];
}

function figure({ lead, head, argument, options, body }: Directive): readonly Line[] {
	const alt = (options.get('alt') ?? '').replaceAll(/[[\]\\]/g, (mark) => `\\${mark}`);
	const shown = `![${alt}](<${argument.replaceAll(/[<>]/g, '')}>)`;
	const put = (text: string): Line => ({ ...head, text: (lead + text).trimEnd() });
	if (!body.some(({ text }) => text.trim() !== '')) return ['', shown, ''].map(put);
	return [
		...['', '<figure>', '', shown, '', '<figcaption>', ''].map(put),
		...body,
		...['', '</figcaption>', '</figure>', ''].map(put),
	];
}

function box(
	{ lead, head, body }: Directive,
	{ kind, title }: { kind: string; title: string },
	findings: Finding[],
): readonly Line[] {
	const fold = kind === 'details' ? '-' : '';
	const inside = readDirectives(body, findings).map((line) =>
		quoted(line, [{ lead, known: true }]),
	);
	return [
		{ ...head, text: lead.trimEnd() },
		{ ...head, text: `${lead}> [!${kind}]${fold} ${title}`.trimEnd() },
		{ ...head, text: `${lead}>` },
		...inside,
		{ ...(body.at(-1) ?? head), text: lead.trimEnd() },
	];
}

function readRoles(
	children: readonly PhrasingContent[],
	reading: Reading,
	scope: Scope,
): readonly PhrasingContent[] {
	const isRole = (child: PhrasingContent, index: number): boolean =>
		child.type === 'inlineCode' && ROLE.test(textBefore(children, index));
	if (!children.some(isRole)) return children;
	const read: PhrasingContent[] = [];
	children.forEach((child, index) => {
		const role = isRole(child, index) ? ROLE.exec(textBefore(children, index)) : null;
		const last = read.at(-1);
		if (!role || child.type !== 'inlineCode' || last?.type !== 'text') {
			read.push(child);
			return;
		}
		const cut = last.value.length - role[0].length;
		read[read.length - 1] = { ...last, value: last.value.slice(0, cut) };
		read.push(...roleNodes(role[1] ?? '', child, { reading, scope }));
	});
	return read;
}

function textBefore(children: readonly PhrasingContent[], index: number): string {
	const before = children[index - 1];
	return before?.type === 'text' && before.value.endsWith('}') ? before.value.slice(-60) : '';
}
