/** The price book: each price with its history, its source, its age, and what moves with it. */
import type { PricePage } from '../schema.ts';
import { english, linked } from './cost-parts.ts';
import { each, escapeHtml } from './escape.ts';
import { placeLink } from './links.ts';
import { chrome, type Setting } from './setting.ts';

type Vendor = PricePage['vendors'][number];
type Price = Vendor['prices'][number];
type Version = Price['versions'][number];

/** What stands in `<main>`. */
export function pricesSheet(book: PricePage, setting: Setting): string {
	const { say } = setting;
	const old = book.stale > 0 ? say.pricesStale(book.stale, { days: book.maxAge }) : '';
	const day = say.pricesAsOf({ date: book.asOf });
	const status = old === '' ? day : say.sentences({ first: old, second: day });
	const jump = each(book.vendors, ({ id, name }) => `<li>${placeLink(name, `#${id}`)}</li>`);
	return (
		`<div class="sheet" data-pagefind-body><header>` +
		`<p class="trail"${chrome(setting)}>${placeLink(say.models, setting.href('/models/'))}</p>` +
		`<h1${chrome(setting)}>${escapeHtml(say.prices)}</h1>` +
		`<p class="lede"${chrome(setting)}>${escapeHtml(say.pricesLede)}</p>` +
		`<p class="meta ui"${chrome(setting)}>${escapeHtml(status)}</p></header>` +
		`<nav class="across" aria-label="${escapeHtml(say.prices)}"${english(setting)}><ul class="places ui">${jump}</ul></nav>` +
		`${each(book.vendors, (vendor) => section(vendor, setting))}</div>`
	);
}

function section({ id, name, prices }: Vendor, setting: Setting): string {
	const items = each(
		prices,
		(price) => `<li id="${escapeHtml(price.id)}">${entry(price, setting)}</li>`,
	);
	return (
		`<section class="part across" aria-labelledby="${id}"><h2 id="${id}"${english(setting)}>${escapeHtml(name)}</h2>` +
		`<ul class="prices"${english(setting)}>${items}</ul></section>`
	);
}

function entry(price: Price, setting: Setting): string {
	const { id, item, unit, region, versions } = price;
	const current = versions.find((version) => version.current) ?? versions[0];
	if (!current) return '';
	const earlier = versions.filter((version) => version !== current);
	const amount = `<strong class="price-amount">$${escapeHtml(current.price)}</strong> <span>per ${escapeHtml(unit)}</span>`;
	return (
		`<p class="price-name">${escapeHtml(item)} <a class="price-id" href="#${escapeHtml(encodeURI(id))}"><code>${escapeHtml(id)}</code></a></p>` +
		`<p>${amount}</p><p class="price-facts">${escapeHtml(region)}; ${facts(current, setting)}${age(price, setting)}</p>` +
		`${history(earlier, setting)}${movers(price, setting)}`
	);
}

function facts({ validFrom, checkedOn, source, own }: Version, setting: Setting): string {
	const { say } = setting;
	const since = escapeHtml(say.priceSince({ date: validFrom }));
	const checked = escapeHtml(say.priceChecked({ date: checkedOn }));
	const whose = own ? `, ${escapeHtml(say.priceOwn)}` : '';
	return `<span${chrome({ ...setting, lang: 'en', dir: 'ltr' })}>${since}, ${checked}${whose}</span>; ${linked(source)}`;
}

function age({ stale }: Price, setting: Setting): string {
	const { say } = setting;
	if (!stale) return '';
	return ` <mark${chrome({ ...setting, lang: 'en', dir: 'ltr' })}>${escapeHtml(say.priceStale)}</mark>`;
}

function history(versions: readonly Version[], setting: Setting): string {
	if (versions.length === 0) return '';
	const items = each(
		versions,
		(version) => `<li>$${escapeHtml(version.price)} ${facts(version, setting)}</li>`,
	);
	return `<details><summary>${escapeHtml(setting.say.pricesHistory)} (${String(versions.length)})</summary><ul class="price-facts">${items}</ul></details>`;
}

/** Meters, models and notes that use a price. */
function movers({ meters, models, notes, more }: Price, { say, href }: Setting): string {
	const places = (all: Price['models']): string =>
		all.map(({ name, url }) => placeLink(name, href(url))).join(', ');
	const rows = [
		[say.meters, meters.map(escapeHtml).join(', ')],
		[say.models, places(models)],
		[
			notes.length > 0 ? say.usedByNotes(notes.length + more) : '',
			places(notes) + (more > 0 ? `, ${escapeHtml(say.moreNotes(more))}` : ''),
		],
	].filter(([, html]) => html !== '');
	return rows.length === 0
		? ''
		: `<dl class="price-facts">${each(rows, ([name = '', html = '']) => `<div><dt>${escapeHtml(name)}</dt> <dd>${html}</dd></div>`)}</dl>`;
}
