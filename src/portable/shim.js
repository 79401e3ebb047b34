/**
 * Pages opened from a folder may neither fetch files nor import modules. Each file that scripts of the site ask
 * for lies here as a script of its own, which hands its content over when it is loaded.
 */
(() => {
	const root = new URL(document.documentElement.dataset.root ?? './', location.href).href;
	const token = '/_steelyard-root_/';
	const waiting = new Map();
	const known = new Map();
	const types = { json: 'application/json', js: 'text/javascript' };

	window.steelyardRoot = root;

	/** Called by the scripts that hold files. `text` is base64 where `isBinary`. */
	window.steelyardFile = (path, text, isBinary) => {
		waiting.get(path)?.(isBinary ? bytesOf(text) : text.replaceAll(token, root));
	};

	/** Stands for `import()` of an address that is known only when a page runs. */
	window.steelyardImport = async (address) => {
		const response = await fetch(address);
		if (!response.ok) throw new Error(`${address} is not there`);
		const url = URL.createObjectURL(await response.blob());
		return import(url);
	};

	function bytesOf(base64) {
		return Uint8Array.from(atob(base64), (character) => character.codePointAt(0));
	}

	function load(path) {
		return new Promise((resolve) => {
			const script = document.createElement('script');
			waiting.set(path, resolve);
			script.src = `${root}_portable/${path.split('/').map(encodeURIComponent).join('/')}.js`;
			script.onload = () => script.remove();
			script.onerror = () => resolve(undefined);
			document.head.append(script);
		});
	}

	/** A folder has no page of its own without a server. */
	addEventListener(
		'click',
		({ target }) => {
			const link = target instanceof Element ? target.closest('a[href]') : null;
			if (!link?.href.startsWith(root)) return;
			const url = new URL(link.href);
			if (!url.pathname.endsWith('/')) return;
			url.pathname += 'index.html';
			link.href = url.href;
		},
		true,
	);

	const own = window.fetch.bind(window);
	window.fetch = async (asked, init) => {
		const { href } = new URL(asked instanceof Request ? asked.url : asked, location.href);
		if (!href.startsWith(root)) return own(asked, init);
		const path = decodeURIComponent(href.slice(root.length).replace(/[?#].*$/, ''));
		const content = await (known.get(path) ?? known.set(path, load(path)).get(path));
		if (content === undefined) return new Response('', { status: 404 });
		const type = types[path.split('.').at(-1)] ?? 'application/octet-stream';
		return new Response(content, { headers: { 'content-type': type } });
	};
})();
