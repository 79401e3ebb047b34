/** Notes, their parts, models, prices and names → documents for a search server, one after another. */
import { createHash } from 'node:crypto';
import { withoutFields } from './calculators.ts';
import type { SearchEntry } from './cost-entries.ts';
import type { SearchServerDocument as Document } from './document-schema.ts';
import type { Searchable } from './index-site.ts';
import { languageOf } from './language.ts';
import { withMoments } from './moments.ts';
import { passagesOf } from './passages.ts';
import type { SearchName, SearchPart, SearchRecord } from './records.ts';
import { plainText } from './text.ts';

/** What is exported, and where its site lies. */
export interface Exported extends Omit<Searchable, 'pages'> {
	/** `https://example.org`; undefined where nobody said. */
	readonly site: string | undefined;
	/** Starts and ends with `/`. */
	readonly base: string;
}

/** Every document, the parts of a note behind it. Holds one body at a time. */
export function* searchDocuments(exported: Exported): Generator<Document> {
	const { records, entries, names, bodyOf } = exported;
	const made = (given: Given): Document => complete(given, exported);
	for (const record of records) {
		const body = bodyOf(record);
		if (body === undefined) continue;
		const note = ofNote(record, withoutFields(body), exported.lang);
		yield made(note);
		for (const part of record.parts) yield made(ofPart(note, part));
	}
	for (const entry of entries) yield made(ofEntry(entry));
	for (const name of names) yield made(ofName(name, exported.lang));
}

type Given = Pick<Document, 'type' | 'kind' | 'url' | 'title' | 'lang' | 'backlinks'> &
	Partial<Document>;

const RANKS: Readonly<Record<Document['type'], number>> = { note: 3, name: 2, entry: 1, part: 0 };

function complete(given: Given, { site, base }: Pick<Exported, 'site' | 'base'>): Document {
	const { type, kind, url, title, ...known } = given;
	const { date } = known;
	return {
		id: createHash('sha256').update(url).digest('hex').slice(0, 20),
		type,
		kind,
		url,
		...(site !== undefined && { address: new URL(base + url.slice(1), site).href }),
		title,
		aliases: [],
		description: '',
		headings: [],
		text: '',
		passages: [],
		moments: [],
		tags: [],
		authors: [],
		has: [],
		...(date !== undefined && { year: date.slice(0, 4) }),
		day: date === undefined ? 0 : Number(date.replaceAll('-', '')),
		rank: RANKS[type],
		...known,
	};
}

function ofNote(record: SearchRecord, body: string, site: string): Given {
	const { url, title, kind, aliases, description, headings, tags, authors, has } = record;
	const { date, updated, folder, source, backlinks, moments } = record;
	const text = plainText(withMoments(body, moments));
	return {
		type: 'note',
		kind,
		url,
		title,
		aliases: [...aliases],
		description,
		headings: [...headings],
		text,
		passages: passagesOf(body, moments),
		moments: moments.map(({ id, seconds, label, text: said }) => ({
			id,
			seconds,
			label,
			text: said,
		})),
		tags: [...tags],
		lang: languageOf(`${title}\n${text}`, record.lang, site),
		authors: [...authors],
		has: [...has],
		backlinks,
		...(date !== undefined && { date }),
		...(updated !== undefined && { updated }),
		...(folder !== undefined && { folder, place: folder }),
		...(source !== undefined && { source }),
	};
}

/** By what its note is filtered and sorted, and its own words. */
function ofPart(note: Given, { type, id, title, text }: SearchPart): Given {
	const { lang, tags = [], authors = [], has = [], date, folder, source } = note;
	return {
		type: 'part',
		kind: type,
		url: `${note.url}#${id}`,
		title,
		lang,
		backlinks: 0,
		place: note.title,
		tags,
		authors,
		has,
		...(date !== undefined && { date }),
		...(folder !== undefined && { folder }),
		...(source !== undefined && { source }),
		...words(text),
	};
}

/** Models and prices speak English. */
const ofEntry = ({ kind, url, title, text, place, backlinks }: SearchEntry): Given => ({
	type: 'entry',
	kind,
	url,
	title,
	lang: 'en',
	backlinks,
	...(place !== undefined && { place }),
	...words(text),
});

const ofName = ({ type, name, labels, url, count }: SearchName, site: string): Given => ({
	type: 'name',
	kind: type,
	url,
	title: name,
	aliases: [...labels],
	lang: languageOf(name, undefined, site),
	backlinks: count,
});

const words = (text: string): Pick<Document, 'text' | 'passages'> => ({
	text,
	passages: text === '' ? [] : [{ id: '', title: '', text }],
});
