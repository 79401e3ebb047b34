/** What a reader looks at, as the page's hash has it: `#focus=/notes/x/&depth=2&kind=thought,critique`. */

/** The filters. Empty sets and texts let everything through. */
export interface ViewState {
	/** Address of the note in the middle, without base. */
	readonly focus: string;
	/** Steps from the middle that are shown, 1 to {@link DEEPEST}. */
	readonly depth: number;
	/** Kinds that are shown. */
	readonly kinds: ReadonlySet<string>;
	/** Roles of links that are shown. */
	readonly roles: ReadonlySet<string>;
	/** Name of a tag. */
	readonly tag: string;
	/** Words that titles must have. */
	readonly words: string;
	/** Wanted notes are shown. */
	readonly ghosts: boolean;
}

/** Most steps from the middle. */
export const DEEPEST = 4;

/** Everything but ghosts. */
export const EVERYTHING: ViewState = {
	focus: '',
	depth: 1,
	kinds: new Set(),
	roles: new Set(),
	tag: '',
	words: '',
	ghosts: false,
};

/** Reads a hash with or without `#`. What is not understood counts as not said. */
export function readState(hash: string): ViewState {
	const said = new URLSearchParams(hash.replace(/^#/, ''));
	const set = (key: string): ReadonlySet<string> =>
		new Set((said.get(key) ?? '').split(',').filter(Boolean));
	const depth = Math.trunc(Number(said.get('depth') ?? 1));
	return {
		focus: said.get('focus') ?? '',
		depth: depth >= 1 ? Math.min(DEEPEST, depth) : 1,
		kinds: set('kind'),
		roles: set('role'),
		tag: said.get('tag') ?? '',
		words: said.get('words') ?? '',
		ghosts: said.get('ghosts') === '1',
	};
}

/** Writes a hash without `#`; empty for {@link EVERYTHING}. Addresses stay readable. */
export function writeState(state: ViewState): string {
	const entries: [string, string][] = [
		['focus', state.focus],
		['depth', state.focus === '' || state.depth === 1 ? '' : String(state.depth)],
		['kind', [...state.kinds].sort().join(',')],
		['role', [...state.roles].sort().join(',')],
		['tag', state.tag],
		['words', state.words],
		['ghosts', state.ghosts ? '1' : ''],
	];
	return entries
		.filter(([, value]) => value !== '')
		.map(
			([key, value]) =>
				`${key}=${encodeURIComponent(value).replace(/%2F/g, '/').replace(/%2C/g, ',')}`,
		)
		.join('&');
}
