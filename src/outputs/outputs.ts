/** All sorts of files that a site has besides its pages. Where two make the same path, the first one counts. */
import { feeds } from './feeds.ts';
import { llms } from './llms.ts';
import type { Output } from './output.ts';
import { redirects } from './redirects.ts';
import { sitemap } from './sitemap.ts';
import { twins } from './twins.ts';

export const OUTPUTS: readonly Output[] = [twins, feeds, sitemap, llms, redirects];
