/** Measures the images of a vault and makes their copies; what has not changed since the last time is neither. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import type { Graph } from '../graph/graph.ts';
import type { Attachment, Vault, VaultPath } from '../vault/note.ts';
import { makeCopies } from './copies.ts';
import { MAX_PIXELS, measure, type Measure } from './measure.ts';
import { copyName, type Gallery, type Picture } from './picture.ts';
import { shownImages, type ShownAt } from './shown.ts';

/** Where what is known of images is kept. */
export interface GalleryPlace {
	/** Absolute path of a folder of our own; without one everything is measured anew and no copies are made. */
	readonly folder: string | undefined;
	/** Make smaller copies. */
	readonly copies: boolean;
}

/** What is remembered of a file, for as long as its size and its time stay the same. */
interface Known {
	readonly size: number;
	/** Milliseconds. */
	readonly time: number;
	readonly digest: string;
	readonly measure?: Measure | undefined;
	/** Absent where no copies were asked for. */
	readonly widths?: readonly number[] | undefined;
	readonly fault?: Fault | undefined;
}

type Fault = 'unreadable' | 'large';

/** Bytes of the largest file that is looked into. */
const MAX_BYTES = 128 * 1024 * 1024;
const INDEX = 'images.json';

/** Measures every image that a published note shows. Never throws: what cannot be read is a diagnostic. */
export async function readGallery(
	{ vault, graph }: { readonly vault: Vault; readonly graph: Graph },
	place: GalleryPlace,
): Promise<Gallery> {
	const shown = [...shownImages(graph)];
	const before = readIndex(place.folder);
	const after = new Map<string, Known>();
	await inParallel(shown, async ([path]) => {
		const attachment = vault.attachments.get(path);
		const known = attachment && (await look(attachment, before.get(path), place));
		if (known) after.set(path, known);
	});
	if (place.folder !== undefined && place.copies) keep(place.folder, after);
	const pictures = new Map<VaultPath, Picture>();
	const diagnostics: Diagnostic[] = [];
	for (const [path, at] of shown) {
		const { measure: size, digest, widths, fault } = after.get(path) ?? UNKNOWN;
		if (size)
			pictures.set(path, { width: size.width, height: size.height, digest, widths: widths ?? [] });
		if (fault) diagnostics.push(said(path, at, fault));
	}
	return { pictures, diagnostics };
}

const UNKNOWN: Known = { size: 0, time: 0, digest: '', fault: 'unreadable' };

async function look(
	{ file }: Attachment,
	before: Known | undefined,
	{ folder, copies }: GalleryPlace,
): Promise<Known> {
	try {
		const { size, mtimeMs: time } = await stat(file);
		if (size > MAX_BYTES) return { ...UNKNOWN, size, time, fault: 'large' };
		const same = before?.size === size && before.time === time;
		if (same && (!copies || isWhole(before, folder))) return before;
		const bytes = await readFile(file);
		const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
		const found = await measure(bytes);
		const known: Known = { size, time, digest, measure: found, fault: faultOf(found) };
		if (!found?.still || known.fault || !copies || folder === undefined) {
			return { ...known, ...(copies && { widths: [] }) };
		}
		mkdirSync(folder, { recursive: true });
		const wanted = { digest, measure: found, folder };
		const widths = await makeCopies(bytes, wanted).catch(() => undefined);
		return widths ? { ...known, widths } : { ...known, widths: [], fault: 'unreadable' };
	} catch {
		return UNKNOWN;
	}
}

const faultOf = (found: Measure | undefined): Fault | undefined => {
	if (!found) return 'unreadable';
	return found.still && found.width * found.height > MAX_PIXELS ? 'large' : undefined;
};

const isWhole = ({ widths, digest }: Known, folder: string | undefined): boolean =>
	widths?.every((width) => existsSync(join(folder ?? '', copyName(digest, width)))) ?? false;

function readIndex(folder: string | undefined): ReadonlyMap<string, Known> {
	if (folder === undefined) return new Map();
	try {
		return new Map(JSON.parse(readFileSync(join(folder, INDEX), 'utf8')) as [string, Known][]);
	} catch {
		return new Map();
	}
}

/** Writes down what is known, and deletes copies of images that are gone. */
function keep(folder: string, known: ReadonlyMap<string, Known>): void {
	mkdirSync(folder, { recursive: true });
	const entries = [...known].sort(([a], [b]) => (a < b ? -1 : 1));
	writeFileSync(join(folder, INDEX), JSON.stringify(entries));
	const used = new Set([...known.values()].map(({ digest }) => digest));
	for (const name of readdirSync(folder)) {
		const digest = /^([\da-f]{16})-\d+\.webp/.exec(name)?.[1];
		if (digest !== undefined && !used.has(digest)) rmSync(join(folder, name), { force: true });
	}
}

/** As many at once as there are processors. */
async function inParallel<Item>(
	items: readonly Item[],
	work: (item: Item) => Promise<void>,
): Promise<void> {
	const left = items.values();
	const worker = async (): Promise<void> => {
		for (const item of left) await work(item);
	};
	await Promise.all(Array.from({ length: Math.min(8, availableParallelism()) }, worker));
}

const SAYS: Readonly<Record<Fault, (path: string) => Pick<Diagnostic, 'message' | 'hint'>>> = {
	unreadable: (path) => ({
		message: `The image ${path} is broken or of a kind that is not known; it is published as it is.`,
		hint: 'Save it again as PNG, JPEG, WebP, AVIF or SVG.',
	}),
	large: (path) => ({
		message: `The image ${path} is too large to make smaller copies of; readers fetch all of it.`,
		hint: 'Save it with fewer pixels: 2400 across are enough for any screen.',
	}),
};

const said = (path: string, at: ShownAt, fault: Fault): Diagnostic => ({
	level: 'warning',
	code: fault === 'large' ? 'image-too-large' : 'image-unreadable',
	path: at.path,
	line: at.line,
	column: at.column,
	...SAYS[fault](path),
});
