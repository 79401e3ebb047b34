/** Keeps what is read for a time without a network, and says when a newer version of the site is there. */
import { pathOf, WORKER_FILE, type Question } from '../../offline/list.ts';
import { href } from '../href.ts';
import styles from '../styles/newer.css?url';
import { loadStyles } from './stylesheet.ts';
import { loadWords } from './words.ts';

/** Pages linked from this one that are kept with it at most. */
const MOST_LINKED = 30;

const base = href('/');
const { serviceWorker } = navigator as { readonly serviceWorker?: ServiceWorkerContainer };
if (serviceWorker) {
	// Storage may be refused: the site works as before then.
	register(serviceWorker).catch(() => undefined);
}

async function register(container: ServiceWorkerContainer): Promise<void> {
	let controlled = container.controller !== null;
	container.addEventListener('controllerchange', () => {
		// The first worker takes a page as it is; another one belongs to another build.
		if (controlled) location.reload();
		controlled = true;
	});
	const registration = await container.register(href(`/${WORKER_FILE}`), { scope: base });
	watch(registration, container);
	const { active } = await container.ready;
	const { connection } = navigator as { readonly connection?: Connection };
	active?.postMessage({
		type: 'read',
		paths: read(),
		frugal: connection?.saveData === true || connection?.type === 'cellular',
	} satisfies Question);
}

/** The way to the network, where a browser tells (Network Information). */
interface Connection {
	readonly saveData?: boolean;
	readonly type?: string;
}

/** Paths of this page and of those that it links to, in the order of the text. */
function read(): string[] {
	const links = document.querySelectorAll<HTMLAnchorElement>('main a[href]');
	const near = [...links].filter(({ origin }) => origin === location.origin);
	const paths = [location.pathname, ...near.map(({ pathname }) => pathname)];
	const known = paths.flatMap((path) => pathOf(base, path) ?? []);
	return [...new Set(known)].slice(0, MOST_LINKED);
}

function watch(registration: ServiceWorkerRegistration, container: ServiceWorkerContainer) {
	const told = () => {
		if (registration.waiting && container.controller) void tell(registration.waiting);
	};
	told();
	registration.addEventListener('updatefound', () => {
		registration.installing?.addEventListener('statechange', told);
	});
	document.addEventListener('visibilitychange', () => {
		if (!document.hidden) registration.update().catch(() => undefined);
	});
}

let note: Promise<void> | undefined;

/** A line at the foot of the window; pressing its button shows the newer version in every tab. */
function tell(waiting: ServiceWorker): Promise<void> {
	note ??= Promise.all([loadWords(), loadStyles(styles)]).then(([words]) => {
		const bar = document.createElement('div');
		bar.className = 'newer ui';
		bar.lang = words.lang;
		bar.dir = words.dir;
		const text = document.createElement('p');
		text.role = 'status';
		const show = button(words.offlineShow, () => {
			show.disabled = true;
			const ask = () => {
				waiting.postMessage({ type: 'activate' } satisfies Question);
			};
			ask();
			// The worker before may be at work again by then: asked again, the browser hurries it.
			setInterval(ask, 500);
		});
		const close = button(words.close, () => {
			bar.remove();
		});
		bar.append(text, show, close);
		document.body.append(bar);
		// What changes is read out, what comes with its place is not.
		text.textContent = words.offlineNewer;
	});
	return note;
}

function button(name: string, press: () => void): HTMLButtonElement {
	const made = document.createElement('button');
	made.type = 'button';
	made.textContent = name;
	made.addEventListener('click', press);
	return made;
}
