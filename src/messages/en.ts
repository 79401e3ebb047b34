/**
 * What the interface says, in English: the list of all keys. `{name}` stands for a value. A text that counts
 * has a form for each plural of its language and `{n}` for the number. Keys of a family, as `kind_note`, are
 * put together in code.
 */
export const en = {
	kind_thought: 'Thought',
	kind_critique: 'Critique',
	kind_tradeoff: 'Trade-off',
	kind_source: 'Source',
	kind_note: 'Note',
	kinds_thought: 'Thoughts',
	kinds_critique: 'Critiques',
	kinds_tradeoff: 'Trade-offs',
	kinds_source: 'Sources',
	kinds_note: 'Notes',
	notes: { one: '{n} note', other: '{n} notes' },
	links: { one: '{n} link', other: '{n} links' },
	tags: 'Tags',
	allNotes: 'All notes',
	skip: 'Skip to the text',
	site: 'Site',
	search: 'Search',
	switchTheme: 'Switch light and dark',
	madeWith: 'Made with Steelyard.',
} as const;
