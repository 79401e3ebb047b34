/** Models by id, each loaded only by a page that has a calculator for it. */
import type { Answerer } from '../cost-model/model.ts';

const LOADERS: ReadonlyMap<string, () => Promise<Answerer>> = new Map([
	['bill', async () => (await import('../cost-model/models/bill.ts')).BILL],
	['break-even', async () => (await import('../cost-model/models/break-even.ts')).BREAK_EVEN],
]);

/** The ids that {@link loadModel} knows. */
export const LOADABLE: readonly string[] = [...LOADERS.keys()];

/** The model with that id; `undefined` where there is none. */
export async function loadModel(id: string): Promise<Answerer | undefined> {
	return LOADERS.get(id)?.();
}
