/** What is folded away is brought up to date when it is unfolded or printed. */
import type * as Folded from './folded-parts.ts';
import type { Live } from './live-calculator.ts';
import { fillHtml } from './view.ts';

let folded: typeof Folded | undefined;

/** Calculators whose folds say an older answer. */
const stale = new WeakSet<Live>();

async function load(): Promise<typeof Folded> {
	folded ??= await import('./folded-parts.ts');
	return folded;
}

/** Watches the folds of a calculator and the printer. */
export function startFolds(live: Live): void {
	const { host } = live;
	// `toggle` does not bubble.
	host.addEventListener('toggle', () => void freshen(live), { capture: true });
	window.addEventListener('beforeprint', () => {
		write(live);
	});
}

/** After a new answer: open folds at once, the others when there is time. */
export async function foldsAfter(live: Live): Promise<void> {
	stale.add(live);
	await freshen(live);
	if (folded === undefined) setTimeout(() => void load(), 2000);
}

async function freshen(live: Live): Promise<void> {
	const open = live.host.querySelector(
		':is(.calculator-table-fold, .calculator-explanation-fold)[open]',
	);
	if (open === null || !stale.has(live)) return;
	await load();
	write(live);
}

function write(live: Live): void {
	const { host, answered } = live;
	if (!folded || !answered || !stale.has(live)) return;
	stale.delete(live);
	const parts = folded.renderFolded(answered, { href: host.dataset['pricesHref'] });
	for (const [name, html] of Object.entries<string>({ ...parts })) fillHtml(host, `.${name}`, html);
}
