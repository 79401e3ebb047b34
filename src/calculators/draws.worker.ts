/** A worker that answers questions with ranges, so that ten thousand draws hold up no key stroke. */
import { LIVE_MODELS } from './live-models.ts';
import { answerRanges } from './ranged-answer.ts';
import type { RangedQuestion } from './ranged-answer.ts';

addEventListener('message', ({ data }: MessageEvent<RangedQuestion>) => {
	void LIVE_MODELS.get(data.model)?.().then((answerer) => {
		postMessage(answerRanges(answerer, data));
	});
});
