/** The price book → what its page may know: every price with its history, and what moves with it. */
import { METERS } from '../cost-model/meters.ts';
import type { Meter } from '../cost-model/meter.ts';
import { MODELS, runModel } from '../cost-model/models.ts';
import { PRICES } from '../cost-model/price-book.ts';
import { versionAt, versionsOf, type PriceRow } from '../cost-model/price.ts';
import { daysBetween, listDay } from '../figures/price-age.ts';
import { modelUrl, PRICES_URL } from '../html/url.ts';
import type { PricePage } from '../schema.ts';
import { scenarioUses } from './scenario-use.ts';
import type { Knowledge } from './site.ts';

type Price = PricePage['vendors'][number]['prices'][number];

/** Notes that a price names. */
const NOTES = 20;

/** What uses prices, each by the id of a price. */
interface Users {
	readonly meters: ReadonlyMap<string, readonly string[]>;
	readonly models: ReadonlyMap<string, Price['models']>;
	readonly notes: ReadonlyMap<string, Price['notes']>;
}

/** The price book with the site's own prices, which must be in force. */
export function priceData(knowledge: Knowledge): PricePage {
	const { own } = knowledge.figures.priceList;
	const { pricesMaxAge: maxAge } = knowledge.config;
	const asOf = listDay(knowledge.figures.priceList);
	const ids = [...new Set([...PRICES, ...own].map(({ id }) => id))].sort();
	const users = { meters: metersOf(), models: modelsOf(knowledge), notes: notesOf(knowledge) };
	const prices = ids.map((id) => priceOf(knowledge, id, { asOf, users }));
	const all = prices.map((price, index) => ({ price, provider: providerOf(ids[index] ?? '') }));
	const names = [...new Set(all.map(({ provider }) => provider))].sort();
	const vendors = names.map((name) => ({
		id: `vendor-${name.toLowerCase().replace(/[^a-z0-9]+/gu, '-')}`,
		name,
		prices: all.filter(({ provider }) => provider === name).map(({ price }) => price),
	}));
	const stale = prices.filter((price) => price.stale).length;
	return { type: 'prices', url: PRICES_URL, asOf, maxAge, stale, vendors };
}

const providerOf = (id: string): string => versionsOf(PRICES, id).at(-1)?.provider ?? 'Own prices';

function priceOf(
	{ config, figures }: Knowledge,
	id: string,
	{ asOf, users }: { readonly asOf: string; readonly users: Users },
): Price {
	const versions = versionsOf(PRICES, id);
	const notes = users.notes.get(id) ?? [];
	const current = versionAt(PRICES, id, figures.priceList.asOf);
	const newest = current ?? versions.at(-1);
	const age = newest ? Math.max(0, daysBetween(newest.checkedOn, asOf)) : 0;
	return {
		id,
		item: newest?.item ?? id,
		unit: newest?.unit ?? '',
		region: newest?.region ?? '',
		versions: versions.toReversed().map((row) => versionOf(figures.priceList.own, row, current)),
		age,
		stale: age > config.pricesMaxAge,
		meters: [...(users.meters.get(id) ?? [])],
		models: users.models.get(id) ?? [],
		notes: notes.slice(0, NOTES),
		more: Math.max(0, notes.length - NOTES),
	};
}

function versionOf(
	own: readonly PriceRow[],
	row: PriceRow,
	current: PriceRow | undefined,
): Price['versions'][number] {
	const { price, validFrom, checkedOn, source } = row;
	return { price, validFrom, checkedOn, source, own: own.includes(row), current: row === current };
}

/** Meters whose tariffs name a price; a name may hold the value of a choice. */
function metersOf(): Users['meters'] {
	const found = new Map<string, string[]>();
	for (const meter of METERS.values()) {
		const names = namesIn(meter);
		for (const id of new Set(meter.prices.map((row) => row.id))) {
			if (names.some((name) => name.test(id))) add(found, id, meter.title);
		}
	}
	return found;
}

function namesIn({ charges }: Meter): RegExp[] {
	const names = charges
		.flatMap(({ tiers }) => tiers)
		.flatMap(({ price }) => (typeof price === 'string' ? [price] : []));
	return [...new Set(names)].map((name) => {
		const literal = name
			.split(/\{\w+\}/u)
			.map((part) => part.replace(/[.*+?^$()|[\]\\]/gu, '\\$&'));
		return new RegExp(`^${literal.join('[^/]+')}$`, 'u');
	});
}

/** Models whose answer at their defaults, or in one of their stories, stands on a price. */
function modelsOf({ figures }: Knowledge): Users['models'] {
	const found = new Map<string, Price['models']>();
	for (const { id, title, presets = [] } of MODELS.values()) {
		const asked = [{}, ...presets.map(({ inputs }) => inputs)];
		const used = asked.flatMap((inputs) => {
			const outcome = runModel(id, inputs, { asOf: figures.priceList.asOf });
			return outcome.ok ? outcome.result.prices.map((row) => row.id) : [];
		});
		for (const price of new Set(used)) add(found, price, { name: title, url: modelUrl(id) });
	}
	return found;
}

/** Notes whose scenarios stand on a price, each once, at the first such scenario. */
function notesOf(knowledge: Knowledge): Users['notes'] {
	const found = new Map<string, Price['notes']>();
	const known = new Map<string, Price['notes'][number]>();
	for (const use of scenarioUses(knowledge, ({ outcome }) => outcome.ok)) {
		const outcome = knowledge.figures.scenarios.get(use.scenario)?.outcome;
		for (const { id } of outcome?.ok ? outcome.result.prices : []) {
			const key = `${id} ${use.note.url}`;
			const place = known.get(key);
			if (place) place.count += 1;
			else {
				const first = { name: use.note.title, url: use.url, count: 1 };
				known.set(key, first);
				add(found, id, first);
			}
		}
	}
	return found;
}

function add<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
	const list = map.get(key);
	if (list) list.push(item);
	else map.set(key, [item]);
}
