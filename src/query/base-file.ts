/** What stands in a base: filters, formulas and views, read from YAML. What is not understood is refused. */
import { parseYaml } from '../yaml.ts';
import { cursorOver } from './cursor.ts';
import { readExpression, type Expression } from './expression.ts';
import { refuse } from './fault.ts';

/** Conditions, put together. */
export type Filter =
	| { readonly type: 'and' | 'or' | 'not'; readonly parts: readonly Filter[] }
	| { readonly type: 'test'; readonly test: Expression };

/** By what rows are sorted or grouped. */
export interface Order {
	/** `file.name`, `note.year`, `formula.x` */
	readonly property: string;
	readonly down: boolean;
}

/** One view. */
export interface BaseView {
	readonly name: string;
	/** `table`, `cards`, `list`, or whatever a plugin brings. */
	readonly type: string;
	readonly filter: Filter | undefined;
	/** Properties shown, in order. */
	readonly columns: readonly string[];
	readonly sort: readonly Order[];
	readonly group: Order | undefined;
	readonly limit: number | undefined;
	readonly image: string | undefined;
	readonly summaries: boolean;
}

/** A base. */
export interface Base {
	readonly filter: Filter | undefined;
	/** By name, as written. */
	readonly formulas: ReadonlyMap<string, string>;
	/** Headings of columns by property. */
	readonly names: ReadonlyMap<string, string>;
	readonly views: readonly BaseView[];
}

type Data = Readonly<Record<string, unknown>>;

const MAX_DEPTH = 20;
const DEFAULT_VIEW: Data = { type: 'table', name: 'Table' };

/** Reads a base. */
export function readBase(text: string): Base {
	const { value, problems } = parseYaml(text);
	const data = asData(value);
	if (!data) {
		const [problem] = problems;
		const why = problem ? `: ${problem.message.replace(/\s+/g, ' ').slice(0, 120)}` : '';
		return refuse(`The base is not valid YAML${why}`, 'Write filters, formulas and views as YAML.');
	}
	const views = Array.isArray(data['views']) ? (data['views'] as unknown[]) : [];
	return {
		filter: readFilter(data['filters'], 0),
		formulas: new Map(
			Object.entries(asData(data['formulas']) ?? {}).map(([key, one]) => [key, String(one)]),
		),
		names: readNames(asData(data['properties']) ?? {}),
		views: (views.length > 0 ? views : [DEFAULT_VIEW]).flatMap((view, index) => {
			const found = asData(view);
			return found ? [readView(found, index)] : [];
		}),
	};
}

/** A property by its full name: `year` is `note.year`. */
export function propertyName(written: string): string {
	return /^(?:file|note|formula)\./.test(written)
		? written
		: `note.${written.replace(/^property\./, '')}`;
}

function readNames(properties: Data): ReadonlyMap<string, string> {
	const names = new Map<string, string>();
	for (const [key, value] of Object.entries(properties)) {
		const name = asData(value)?.['displayName'];
		if (typeof name === 'string') names.set(propertyName(key), name);
	}
	return names;
}

function readView(view: Data, index: number): BaseView {
	const name = view['name'];
	const limit = view['limit'];
	const [group] = readOrders(view['groupBy']);
	return {
		name: typeof name === 'string' && name !== '' ? name : `View ${String(index + 1)}`,
		type: textAt(view, 'type') ?? 'table',
		filter: readFilter(view['filters'], 0),
		columns: textsOf(view['order']).map(propertyName),
		sort: readOrders(view['sort']),
		group,
		limit: typeof limit === 'number' && limit >= 0 ? limit : undefined,
		image: textAt(view, 'image'),
		summaries: asData(view['summaries']) !== undefined,
	};
}

function readFilter(value: unknown, depth: number): Filter | undefined {
	if (value === undefined || value === null || value === '') return undefined;
	if (depth > MAX_DEPTH) refuse('The filters are nested too deeply', 'Split them up.');
	if (typeof value === 'string') return { type: 'test', test: readFormula(value) };
	if (Array.isArray(value)) return allOf(value as unknown[], depth);
	const data = asData(value);
	if (!data) return refuse('A filter is neither text nor and, or, not', 'Write and: with a list.');
	const parts = Object.entries(data).map(([key, inner]): Filter => {
		if (key !== 'and' && key !== 'or' && key !== 'not') {
			return refuse(`“${key}” is no way to combine filters`, 'Write and:, or: or not:.');
		}
		const list = Array.isArray(inner) ? (inner as unknown[]) : [inner];
		return { type: key, parts: list.flatMap((one) => readFilter(one, depth + 1) ?? []) };
	});
	return { type: 'and', parts };
}

const allOf = (list: readonly unknown[], depth: number): Filter => ({
	type: 'and',
	parts: list.flatMap((one) => readFilter(one, depth + 1) ?? []),
});

/** An expression that fills a whole text. */
export function readFormula(text: string): Expression {
	const cursor = cursorOver(text, 'base');
	const expression = readExpression(cursor);
	cursor.need('end');
	return expression;
}

function readOrders(value: unknown): readonly Order[] {
	const list = Array.isArray(value) ? (value as unknown[]) : [value];
	return list.flatMap((one): Order[] => {
		if (typeof one === 'string') return [{ property: propertyName(one), down: false }];
		const data = asData(one);
		const property = data && (textAt(data, 'property') ?? textAt(data, 'column'));
		if (!data || property === undefined) return [];
		const down = textAt(data, 'direction')?.toUpperCase() === 'DESC';
		return [{ property: propertyName(property), down }];
	});
}

const asData = (value: unknown): Data | undefined =>
	typeof value === 'object' && value !== null && !Array.isArray(value)
		? (value as Data)
		: undefined;

function textAt(data: Data, key: string): string | undefined {
	const value = data[key];
	return typeof value === 'string' && value !== '' ? value : undefined;
}

const textsOf = (value: unknown): readonly string[] =>
	Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
