import type { Translation } from './translation.ts';

/** What the interface says, in French. */
export const fr: Translation<'one' | 'many' | 'other'> = {
	kind_thought: 'Réflexion',
	kind_critique: 'Critique',
	kind_tradeoff: 'Compromis',
	kind_source: 'Source',
	kind_note: 'Note',
	kinds_thought: 'Réflexions',
	kinds_critique: 'Critiques',
	kinds_tradeoff: 'Compromis',
	kinds_source: 'Sources',
	kinds_note: 'Notes',
	notes: { one: '{n} note', many: '{n} de notes', other: '{n} notes' },
	links: { one: '{n} lien', many: '{n} de liens', other: '{n} liens' },
	tags: 'Mots-clés',
	allNotes: 'Toutes les notes',
	skip: 'Aller au texte',
	site: 'Site',
	search: 'Rechercher',
	switchTheme: 'Basculer entre clair et sombre',
	madeWith: 'Réalisé avec Steelyard.',
};
