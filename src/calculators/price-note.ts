/** How old the prices behind an answer are. */
import type { Answered } from '../cost-model/model.ts';
import { element, escapeHtml } from './markup.ts';

/** What the site says of prices. */
export interface PriceBook {
	/** Address of the price book, in which each price has its id as anchor; without one, prices are no links. */
	readonly href?: string | undefined;
}

/** Which prices the answer counts with; empty where it counts with none. */
export function renderPriceNote({ prices, asOf }: Answered, { href }: PriceBook): string {
	const days = prices.map(({ checkedOn }) => checkedOn).sort();
	const [first = '', last = ''] = [days[0], days.at(-1)];
	if (first === '') return '';
	const checked = first === last ? `on ${first}` : `between ${first} and ${last}`;
	const inForce = asOf === undefined ? 'Prices' : `Prices in force on ${asOf},`;
	const text = escapeHtml(`${inForce} checked ${checked}.`);
	const book = href === undefined ? '' : ` ${element('a', { href }, 'The price book')}`;
	return `<span>${text}</span>${book}`;
}
