import { execFileSync } from 'node:child_process';
import { afterAll, describe, expect, test } from 'vitest';
import { FACET_FIELDS, SEARCHED_FIELDS, SORT_FIELDS } from '../../src/lookup/document.ts';
import { documentSchema, judgeDocument } from '../../src/search/document-schema.ts';
import { searchDocuments, type Exported } from '../../src/search/documents.ts';
import { exportLines, loadingHelp, settingsFor, TARGETS } from '../../src/search/export.ts';
import { passagesOf } from '../../src/search/passages.ts';
import { searchableOf } from './searchable.ts';
