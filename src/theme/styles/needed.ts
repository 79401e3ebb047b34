/** The stylesheet of each part that only some pages hold. */
import type { Need } from '../../needs.ts';
import beside from './beside.css?url';
import code from './code.css?url';
import diagram from './diagram.css?url';
import math from './math.css?url';
import neighbours from './local-graph.css?url';
import progress from './progress.css?url';
import query from './query.css?url';
import remote from './remote.css?url';
import tradeoff from './tradeoff.css?url';
import video from './video.css?url';

/** Part → address of its stylesheet. */
export const STYLES: Readonly<Record<Need, string>> = {
	beside,
	code,
	diagram,
	math,
	neighbours,
	progress,
	query,
	remote,
	tradeoff,
	video,
};
