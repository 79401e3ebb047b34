import type { Translation } from './translation.ts';

/** What the interface says, in German. */
export const de: Translation<'one' | 'other'> = {
	kind_thought: 'Gedanke',
	kind_critique: 'Kritik',
	kind_tradeoff: 'Abwägung',
	kind_source: 'Quelle',
	kind_note: 'Notiz',
	kinds_thought: 'Gedanken',
	kinds_critique: 'Kritiken',
	kinds_tradeoff: 'Abwägungen',
	kinds_source: 'Quellen',
	kinds_note: 'Notizen',
	notes: { one: '{n} Notiz', other: '{n} Notizen' },
	links: { one: '{n} Link', other: '{n} Links' },
	tags: 'Schlagwörter',
	allNotes: 'Alle Notizen',
	skip: 'Zum Text springen',
	site: 'Website',
	search: 'Suchen',
	switchTheme: 'Zwischen hell und dunkel wechseln',
	madeWith: 'Erstellt mit Steelyard.',
};
