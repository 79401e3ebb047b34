/** Search documents as what each server loads in bulk, and what the server must know before. */
import type { SearchServerDocument } from './document-schema.ts';
import { meilisearchSettings } from './export-meilisearch.ts';
import { openSearchSettings } from './export-opensearch.ts';
import { typesenseSettings } from './export-typesense.ts';

/** Who loads an export: `plain` is anybody. */
export const TARGETS = ['plain', 'typesense', 'meilisearch', 'opensearch'] as const;

/** One of {@link TARGETS}. */
export type Target = (typeof TARGETS)[number];

/** Whose settings are asked for. */
export interface SettingsFor {
	/** Name of the index or collection. */
	readonly index: string;
	/** BCP 47 of most documents. */
	readonly lang: string;
}

/** Lines of an export, each a JSON value. OpenSearch wants to be told before each document what to do with it. */
export function* exportLines(
	documents: Iterable<SearchServerDocument>,
	target: Target,
	index: string,
): Generator {
	for (const document of documents) {
		if (target === 'opensearch') yield { index: { _index: index, _id: document.id } };
		yield document;
	}
}

/** How an index is made for these documents, as that server's JSON; undefined for `plain`. */
export function settingsFor(target: Target, given: SettingsFor): unknown {
	if (target === 'typesense') return typesenseSettings(given);
	if (target === 'meilisearch') return meilisearchSettings();
	return target === 'opensearch' ? openSearchSettings(given) : undefined;
}

/** Files of an export by what they hold. */
export interface ExportFiles {
	readonly documents: string;
	readonly settings: string;
	readonly index: string;
}

/** The commands that load an export, for a person with an admin key; none for `plain`. */
export function loadingHelp(target: Target, files: ExportFiles): string {
	const { documents, settings, index } = files;
	if (target === 'typesense')
		return [
			`curl "$URL/collections" -H "X-TYPESENSE-API-KEY: $ADMIN_KEY" -H "Content-Type: application/json" --data-binary @${settings}`,
			`curl "$URL/collections/${index}/documents/import?action=upsert" -H "X-TYPESENSE-API-KEY: $ADMIN_KEY" --data-binary @${documents}`,
		].join('\n');
	if (target === 'meilisearch')
		return [
			`curl -X PATCH "$URL/indexes/${index}/settings" -H "Authorization: Bearer $ADMIN_KEY" -H "Content-Type: application/json" --data-binary @${settings}`,
			`curl "$URL/indexes/${index}/documents?primaryKey=id" -H "Authorization: Bearer $ADMIN_KEY" -H "Content-Type: application/x-ndjson" --data-binary @${documents}`,
		].join('\n');
	if (target === 'opensearch')
		return [
			`curl -X PUT "$URL/${index}" -u "$ADMIN" -H "Content-Type: application/json" --data-binary @${settings}`,
			`curl "$URL/_bulk" -u "$ADMIN" -H "Content-Type: application/x-ndjson" --data-binary @${documents}`,
		].join('\n');
	return '';
}
