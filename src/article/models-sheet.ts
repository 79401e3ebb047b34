/** The index of models. */
import type { ModelIndex } from '../schema.ts';
import { english } from './cost-parts.ts';
import { each, escapeHtml } from './escape.ts';
import { placeLink } from './links.ts';
import { chrome, type Setting } from './setting.ts';

/** What stands in `<main>`. */
export function modelsSheet({ models }: ModelIndex, setting: Setting): string {
	const { say, href } = setting;
	const items = each(models, ({ name, url, question, count, computes }) => {
		const used = count > 0 ? say.usedByNotes(count) : computes ? '' : say.noCalculator;
		const link = `<a class="title" href="${escapeHtml(href(url))}">${escapeHtml(name)}</a>`;
		return (
			`<li><span${english(setting)}>${link}</span>` +
			`<span class="count"${chrome(setting)}>${escapeHtml(used)}</span>` +
			`<p class="about"${english(setting)}>${escapeHtml(question)}</p></li>`
		);
	});
	return (
		`<div class="sheet" data-pagefind-body><header><h1${chrome(setting)}>${escapeHtml(say.models)}</h1>` +
		`<p class="lede"${chrome(setting)}>${escapeHtml(say.modelsLede)}</p>` +
		`<p class="meta ui"${chrome(setting)}>${placeLink(say.prices, href('/prices/'))}</p></header>` +
		`<ul class="index">${items}</ul></div>`
	);
}
