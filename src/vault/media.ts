/** What a note is about outside the vault: its video, its source, its picture, its language. */
import { parseTimes } from '../markdown/times.ts';
import { isVideoId, parseYouTube } from '../markdown/youtube.ts';
import { finding, quote } from './finding.ts';
import { foldKey } from './keys.ts';
import type { Video } from './note.ts';
import type { Entry } from './salvage.ts';
import { given, textOf, wrongType, type Reader } from './values.ts';

const ID_KEYS: ReadonlySet<string> = new Set(['videoid', 'youtubeid']);

/** The note's video: a YouTube id or address in `videoId` and its relatives, else the source's. */
export function readVideo(reader: Reader, source: string | undefined): Video | undefined {
	for (const entry of given(reader, 'video')) {
		const text = textOf(reader, entry) ?? '';
		const video = videoOf(text);
		if (video) {
			reader.used.add(entry);
			return video;
		}
		if (ID_KEYS.has(foldKey(entry.key)) || text.includes('youtu')) badVideo(reader, entry, text);
	}
	return source === undefined ? undefined : videoOf(source);
}

/** A number without unit is in seconds from here on; what is smaller may as well be minutes. */
const SURELY_SECONDS = 600;

/** Seconds that the note's video lasts: `12:34`, `1h2m3s`, `PT12M34S`, `754`; `undefined` where it is not said. */
export function readLength(reader: Reader): number | undefined {
	for (const entry of given(reader, 'lasts')) {
		const text = (textOf(reader, entry) ?? '').toLowerCase().replace(/^pt/, '');
		const plain = /^\d{1,6}$/.test(text) ? Number(text) : 0;
		const [time, ...more] = parseTimes(text);
		if (plain >= SURELY_SECONDS) return plain;
		if (time && time.seconds > 0 && more.length === 0) return time.seconds;
	}
	return undefined;
}

/** The web page the note is about: the first `http(s)` address of `link`, `source`, `url` and relatives. */
export function readSource(reader: Reader): string | undefined {
	for (const entry of given(reader, 'source')) {
		const texts = Array.isArray(entry.value) ? (entry.value as unknown[]) : [entry.value];
		const address = texts.map((text) => webAddress(text)).find((text) => text !== undefined);
		if (address !== undefined) {
			reader.used.add(entry);
			return address;
		}
		if (
			typeof entry.value === 'string' &&
			/^(?:javascript|data|vbscript|file):/i.test(entry.value.trim())
		) {
			reader.used.add(entry);
			wrongType(reader, entry, `a web address: ${entry.key}: https://example.org/`);
		}
	}
	return undefined;
}

/** The note's picture as written: text, `[[picture.png]]`, a list of them or `{ src }`. */
export function readImage(reader: Reader): string | undefined {
	for (const entry of given(reader, 'image')) {
		reader.used.add(entry);
		const text = imageText(entry.value);
		if (text !== undefined && text !== '') return text;
		if (foldKey(entry.key) === 'image' && typeof entry.value !== 'boolean')
			wrongType(reader, entry, `a path: ${entry.key}: pictures/balance.jpg`);
	}
	return undefined;
}

/** A language tag in its canonical form: `en_us` → `en-US`. */
export function readLanguage(reader: Reader): string | undefined {
	for (const entry of given(reader, 'lang')) {
		reader.used.add(entry);
		const tag = languageTag((textOf(reader, entry) ?? '').replaceAll('_', '-'));
		if (tag !== undefined) return tag;
		wrongType(reader, entry, `a language tag: ${entry.key}: en`);
	}
	return undefined;
}

function languageTag(text: string): string | undefined {
	if (!/^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,4}$/i.test(text)) return undefined;
	try {
		return Intl.getCanonicalLocales(text)[0];
	} catch {
		return undefined;
	}
}

function videoOf(text: string): Video | undefined {
	if (isVideoId(text)) return { id: text, start: 0 };
	const video = parseYouTube(text);
	return video && { id: video.videoId, start: video.start };
}

function badVideo({ findings, used }: Reader, entry: Entry, text: string): void {
	used.add(entry);
	const message = `${quote(entry.key)}: ${quote(text)} is no YouTube video; it was left out.`;
	const hint = 'Write the 11 characters behind "v=" in the address, or the whole address.';
	findings.push(finding('warning bad-video', entry.place, { message, hint }));
}

function webAddress(value: unknown): string | undefined {
	if (typeof value !== 'string' || !/^https?:\/\//i.test(value.trim())) return undefined;
	try {
		return new URL(value.trim()).href;
	} catch {
		return undefined;
	}
}

function imageText(value: unknown): string | undefined {
	if (typeof value === 'string')
		return value
			.trim()
			.replace(/^!?\[\[([^\]|]*)(?:\|[^\]]*)?\]\]$/, '$1')
			.trim();
	if (Array.isArray(value)) return imageText((value as unknown[])[0]);
	if (typeof value !== 'object' || value === null) return undefined;
	const map = value as Readonly<Record<string, unknown>>;
	return imageText(map['src'] ?? map['url'] ?? map['path'] ?? map['file']);
}
