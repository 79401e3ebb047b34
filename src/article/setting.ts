/** What the parts of an article need besides their data. */
export interface Setting {
	/** From an address without base, as data has them, to the value of an `href`; not yet escaped. */
	readonly href: (url: string) => string;
	/** BCP 47, for dates. */
	readonly lang: string;
}
