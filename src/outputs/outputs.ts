/** All sorts of files that a site has besides its pages. Where two make the same path, the first one counts. */
import type { Output } from './output.ts';

export const OUTPUTS: readonly Output[] = [];
