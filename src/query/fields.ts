/** What a note says of itself: its frontmatter, and the inline fields of its body, as values. */
import type { Field, Link } from '../markdown/document.ts';
import { readDate, readDuration } from './dates.ts';
import { taskLines } from './task-box.ts';
import { isList, type Page, type Value } from './value.ts';
import { keep, linkValue, type World } from './world.ts';

/** The fields of a page by key, those of its tasks apart, in the author's spelling and, behind that, in lower case with hyphens. */
export function fieldsOf(world: World, page: Page): ReadonlyMap<string, Value> {
	return keep(world, `fields ${page.path}`, () => readFields(world, page));
}

/** The frontmatter of a page alone. */
export function frontmatterOf(world: World, page: Page): ReadonlyMap<string, Value> {
	return keep(world, `frontmatter ${page.path}`, () => {
		const found = new Map<string, Value>();
		for (const [key, value] of Object.entries(page.note?.frontmatter ?? {})) {
			found.set(key, frontmatterValue(world, page, value));
		}
		return found;
	});
}

/** A key as Dataview spells it: `Due Date` → `due-date`. */
export const foldKey = (key: string): string => key.trim().toLowerCase().replace(/\s+/g, '-');

function readFields(world: World, page: Page): ReadonlyMap<string, Value> {
	const found = new Map<string, Value>(frontmatterOf(world, page));
	const inline = new Map<string, Value>();
	const written = page.note?.document.fields ?? [];
	const ofTasks = page.note && written.length > 0 ? taskLines(page.note) : undefined;
	for (const field of written) {
		if (ofTasks?.has(field.line)) continue;
		add(inline, field.key, inlineValue(world, page, field));
	}
	for (const [key, value] of inline) if (!found.has(key)) found.set(key, value);
	for (const [key, value] of [...found]) {
		const folded = foldKey(key);
		if (!found.has(folded)) found.set(folded, value);
	}
	return found;
}

/** A field that is given more than once is a list. */
function add(fields: Map<string, Value>, key: string, value: Value): void {
	const first = fields.get(key);
	if (first === undefined) fields.set(key, value);
	else fields.set(key, isList(first) ? [...first, value] : [first, value]);
}

const LINK = /^!?\[\[([^[\]]+)\]\]$/;

function frontmatterValue(world: World, page: Page, value: unknown): Value {
	if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
	if (typeof value === 'string') return readText(world, page, value);
	if (Array.isArray(value)) return value.map((one) => listItem(world, page, one));
	if (typeof value !== 'object') return null;
	const entries = Object.entries(value);
	return new Map(entries.map(([key, one]) => [key, frontmatterValue(world, page, one)]));
}

/** `[[x]]` without quotes is a list in a list to YAML. */
function listItem(world: World, page: Page, value: unknown): Value {
	const [only, ...more] = Array.isArray(value) ? (value as unknown[]) : [];
	const isLink = typeof only === 'string' && more.length === 0;
	return isLink ? linkValue(world, only, page.note) : frontmatterValue(world, page, value);
}

/** A text that is a link, a date or only a text. */
function readText(world: World, page: Page, text: string): Value {
	const link = LINK.exec(text.trim())?.[1];
	if (link !== undefined) return linkValue(world, link, page.note);
	return readDate(text) ?? text;
}

/** The value of an inline field; numbers, truth values, dates, durations, links and lists of them are read. */
export function inlineValue(world: World, page: Page, field: Field): Value {
	const text = field.value.trim();
	const links = linksIn(page, field);
	if (links.length > 0) return linked(world, text, links);
	return literal(text);
}

/** A text as the value it writes down. */
export function literal(text: string): Value {
	if (text === '') return null;
	if (/^-?\d+(?:\.\d+)?$/.test(text)) return Number(text);
	if (/^(?:true|false)$/i.test(text)) return text.toLowerCase() === 'true';
	if (/^"[^"]*"$/.test(text)) return text.slice(1, -1);
	if (/^(?:"[^"]*"|-?\d+(?:\.\d+)?)(?:, ?(?:"[^"]*"|-?\d+(?:\.\d+)?))+$/.test(text)) {
		return text.split(/, ?(?=["\d-])/).map(literal);
	}
	return readDate(text) ?? readDuration(text) ?? text;
}

/** Links that stand on the field's line, behind its key. */
function linksIn({ note }: Page, { line, column, value }: Field): readonly Link[] {
	const behind = (note?.document.links ?? []).filter(
		({ place }) => place.line === line && place.column > column,
	);
	return behind.filter((link) => value.includes(shownAs(link)));
}

const shownAs = ({ label, target }: Link): string => label ?? target;

/** One link, or several with commas between them; else the text as it stands. */
function linked(world: World, text: string, links: readonly Link[]): Value {
	const parts = text.split(',').map((part) => part.trim());
	const values = parts.map((part): Value => {
		const link = links.find((one) => shownAs(one).trim() === part);
		return link ? toValue(world, link) : part;
	});
	if (values.every((value) => typeof value === 'string')) return text;
	return values.length === 1 ? (values[0] ?? null) : values;
}

/** A link of a note as a value. */
export function toValue({ graph }: World, link: Link): Value {
	const resolution = graph.resolutions.get(link);
	const note = resolution && 'note' in resolution ? resolution.note : undefined;
	return { type: 'link', note, target: link.target, display: link.label };
}
