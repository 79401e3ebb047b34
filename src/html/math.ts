/**
 * A formula → MathML, by Temml, which is loaded with the first formula. Its markup is taken apart by an allowlist
 * and put together again without inline styles, which the pages' policy forbids.
 */
import { createRequire } from 'node:module';
import type { ElementContent } from 'hast';
import type TemmlModule from 'temml';
import type { MathNode } from '../markdown/nodes.ts';
import { remember } from './cache.ts';
import { escapeHtml, slot, type BodyContext } from './context.ts';
import { h, text } from './element.ts';
import { cleanMathMl } from './mathml.ts';

type Temml = typeof TemmlModule;

/** Characters. */
const LONGEST = 20_000;
const MACROS = { '\\mbox': '\\text{#1}', '\\bm': '\\boldsymbol{#1}' };
/** What Temml adds to its reasons: where in the source, and a part of it with lines below. */
const SOURCE_PART = / at (?:position \d+|end of input)[\s\S]*$/;

let temml: Temml | undefined;

/** A formula as MathML, or why there is none. */
type Drawn = { readonly html: string } | { readonly reason: string };

const drawn = remember((key: string): Drawn => {
	const display = key.startsWith('d');
	const tex = key.slice(1);
	if (tex.length > LONGEST) return { reason: `It is longer than ${LONGEST} characters.` };
	temml ??= createRequire(import.meta.url)('temml') as Temml;
	const first = convert(temml, tex, display);
	// Some environments are refused inside of a line, where other converters take them.
	const retried = 'reason' in first && first.reason.includes('display mode');
	return retried ? convert(temml, tex, true) : first;
});

function convert(converter: Temml, tex: string, displayMode: boolean): Drawn {
	try {
		const markup = converter.renderToString(tex, {
			displayMode,
			throwOnError: true,
			trust: false,
			maxExpand: 1000,
			maxSize: [50, 50],
			macros: { ...MACROS },
		});
		return { html: cleanMathMl(markup, `alttext="${escapeHtml(tex)}"`) };
	} catch (error) {
		return { reason: reasonOf(error, converter) };
	}
}

function reasonOf(error: unknown, { ParseError }: Temml): string {
	const known = error instanceof Error && error instanceof (ParseError as never);
	const message = known ? error.message.replace(SOURCE_PART, '').trim().replace(/[.:]$/, '') : '';
	return message === '' ? 'Its TeX is not complete, or too deep.' : `${message.slice(0, 200)}.`;
}

/** Handler of `math`. A formula that cannot be read shows its source. */
export function math({ collected, say }: BodyContext, node: MathNode): ElementContent {
	const { value, display, flow } = node;
	const made = drawn(`${display ? 'd' : 'i'}${value}`);
	const id = node.data?.hProperties?.id;
	if ('reason' in made) {
		const place = node.position?.start ?? { line: 1, column: 1 };
		collected.findings.push({
			level: 'warning',
			code: 'math-invalid',
			line: place.line,
			column: place.column,
			message: `The formula cannot be read: ${made.reason}`,
			hint: 'Mend its TeX; until then its source is shown as code. For dollars that are money write \\$.',
		});
		const code = h('code', { className: ['language-tex'] }, [text(value)]);
		return flow ? h('pre', { id: idOf(id), tabIndex: 0 }, [code]) : code;
	}
	const formula = slot(collected, made.html);
	if (!display) return formula;
	const properties = { tabIndex: 0, role: 'group', ariaLabel: say.formula, id: idOf(id) };
	return h(flow ? 'div' : 'span', { className: ['formula'], ...properties }, [formula]);
}

const idOf = (id: unknown): string | undefined => (typeof id === 'string' ? id : undefined);
