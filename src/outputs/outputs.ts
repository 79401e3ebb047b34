/** All sorts of files that a site has besides its pages. Where two make the same path, the first one counts. */
import { cards } from './cards.ts';
import { feeds } from './feeds.ts';
import { graphData } from './graph-data.ts';
import { keyLists } from './key-lists.ts';
import { llms } from './llms.ts';
import { mermaid } from './mermaid.ts';
import type { Output } from './output.ts';
import { previews } from './previews.ts';
import { redirects } from './redirects.ts';
import { ownStyles } from './site-styles.ts';
import { sitemap } from './sitemap.ts';
import { twins } from './twins.ts';
import { words } from './words.ts';

export const OUTPUTS: readonly Output[] = [
	graphData,
	twins,
	feeds,
	ownStyles,
	sitemap,
	llms,
	redirects,
	cards,
	previews,
	keyLists,
	words,
	mermaid,
];
