/** The page of a model: question, calculator, stories, inputs, outputs, and the notes that use it. */
import type { ModelPage } from '../schema.ts';
import { english, linked, part, table, texts } from './cost-parts.ts';
import { each, escapeHtml } from './escape.ts';
import { noteLink, placeLink } from './links.ts';
import { chrome, type Setting } from './setting.ts';

/** What stands in `<main>`. */
export function modelSheet(model: ModelPage, setting: Setting): string {
	const { say } = setting;
	const parts: readonly (readonly [id: string, title: string, html: string])[] = [
		['stories', say.stories, stories(model, setting)],
		['inputs', say.inputs, inputs(model, setting)],
		['outputs', say.outputs, outputs(model, setting)],
		['limits', say.limits, texts(model.limits, setting)],
		['left-out', say.notIncluded, texts(model.notIncluded, setting)],
		['sources', say.sourcesOf, texts(model.sources, setting)],
		['prices', say.pricesUsed, prices(model, setting)],
		['embed', say.useInNote, embed(model, setting)],
	];
	const first = `${head(model, setting)}${calculator(model, setting)}${uses(model, setting)}`;
	const others = each(parts, ([id, title, html]) =>
		part({ id, title, wide: WIDE.has(id) }, html, setting),
	);
	return `<article class="sheet" data-pagefind-body>${first}${others}</article>`;
}

/** Parts that hold a table. */
const WIDE: ReadonlySet<string> = new Set(['inputs', 'outputs']);

function head({ title, question, instead }: ModelPage, setting: Setting): string {
	const { say, href } = setting;
	const none =
		instead.length > 0
			? `<p class="meta ui"${chrome(setting)}>${escapeHtml(say.noCalculator)}</p>`
			: '';
	return (
		`<header><p class="trail"${chrome(setting)}>${placeLink(say.models, href('/models/'))}</p>` +
		`<h1${english(setting)}>${escapeHtml(title)}</h1>` +
		`<p class="lede"${english(setting)}>${escapeHtml(question)}</p>${none}</header>`
	);
}

function calculator({ calculator: html, instead }: ModelPage, setting: Setting): string {
	if (html !== '') return `<div class="across cost-calculator">${html}</div>`;
	const paragraphs = each(instead, (text) => `<p>${escapeHtml(text)}</p>`);
	return `<div class="prose"${english(setting)}>${paragraphs}</div>`;
}

function uses({ uses: all, more, notes, calculator: html }: ModelPage, setting: Setting): string {
	const { say, href } = setting;
	const title = notes > 0 ? say.usedByNotes(notes) : say.usedByNone;
	if (html === '') return '';
	const items = each(all, ({ note, url, heading, answer }) => {
		const under = heading === undefined ? '' : `, <bdi>${escapeHtml(heading)}</bdi>`;
		const told = `<p class="about"${english(setting)}>${escapeHtml(answer)}</p>`;
		return `<li><span>${noteLink(note, href(url))}${under}</span>${told}</li>`;
	});
	const others = more > 0 ? `<li>${escapeHtml(say.moreNotes(more))}</li>` : '';
	const list = all.length > 0 ? `<ul class="index">${items}${others}</ul>` : ' ';
	return part({ id: 'used-by', title }, list, setting);
}

function stories({ stories: all }: ModelPage, setting: Setting): string {
	return each(all, ({ label, story, answer, block }) => {
		const told = `<p>${escapeHtml(story)}</p><p><strong>${escapeHtml(answer)}</strong></p>`;
		return `<div class="prose story"${english(setting)}><h3>${escapeHtml(label)}</h3>${told}${asBlock(block, setting)}</div>`;
	});
}

function asBlock(block: string, setting: Setting): string {
	const summary = escapeHtml(setting.say.useInNote);
	return `<details><summary${chrome(setting)}>${summary}</summary>${code(block)}</details>`;
}

const code = (text: string): string =>
	`<pre class="cost-block" tabindex="0"><code>${escapeHtml(text)}</code></pre>`;

function inputs({ inputs: all }: ModelPage, setting: Setting): string {
	const rows = all.map(({ id, label, default: given, allowed, description, source }) => [
		`${escapeHtml(label)} <code>${escapeHtml(id)}</code>`,
		escapeHtml(given),
		escapeHtml(allowed),
		`${escapeHtml(description)} ${source === 'assumed' ? 'An assumption.' : `From ${linked(source)}.`}`,
	]);
	const columns = ['Input', 'Default', 'Allowed', 'Meaning and where the default comes from'];
	return table({ label: setting.say.inputs, columns, rows }, setting);
}

function outputs({ outputs: all }: ModelPage, setting: Setting): string {
	const rows = all.map(({ id, label, unit, value = '–' }) => [
		`${escapeHtml(label)} <code>${escapeHtml(id)}</code>`,
		escapeHtml(value),
		escapeHtml(unit),
	]);
	return table(
		{ label: setting.say.outputs, columns: ['Output', 'At the defaults', 'Unit'], rows },
		setting,
	);
}

function prices({ prices: all }: ModelPage, setting: Setting): string {
	if (all.length === 0) return '';
	const items = each(all, ({ name, url }) => `<li>${placeLink(name, setting.href(url))}</li>`);
	return `<ul class="prose"${english(setting)}>${items}</ul>`;
}

function embed({ embed: how }: ModelPage, setting: Setting): string {
	if (!how) return '';
	const { block, inline, check, mdx } = how;
	return (
		`<div class="prose"${english(setting)}><p>A scenario, in any note:</p>${code(block)}` +
		`<p>A number in prose, and a check of a claim:</p>${code(`${inline}\n\n> [!claim] What you claim\n> ${check}`)}` +
		`<p>In an .mdx note:</p>${code(mdx)}</div>`
	);
}
