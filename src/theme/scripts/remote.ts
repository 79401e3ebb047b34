/** Shows, after a click, what another site has, in the place of the link to it. */

function image(link: HTMLAnchorElement): HTMLElement {
	const shown = new Image();
	const { width, height, alt } = sized(link);
	if (width !== undefined) shown.width = width;
	if (height !== undefined) shown.height = height;
	shown.alt = alt;
	shown.referrerPolicy = 'no-referrer';
	shown.src = link.href;
	return shown;
}

function sized({ dataset }: HTMLAnchorElement) {
	const numberOf = (text: string | undefined) => (text === undefined ? undefined : Number(text));
	return {
		width: numberOf(dataset['width']),
		height: numberOf(dataset['height']),
		alt: dataset['alt'] ?? '',
	};
}

function player(link: HTMLAnchorElement, name: 'audio' | 'video'): HTMLElement {
	const shown = document.createElement(name);
	shown.controls = true;
	shown.src = link.href;
	return shown;
}

function frame(link: HTMLAnchorElement, address: string): HTMLElement {
	const shown = document.createElement('iframe');
	shown.className = 'remote-frame';
	shown.title = link.querySelector('.remote-name')?.textContent ?? link.textContent;
	shown.referrerPolicy = 'strict-origin-when-cross-origin';
	shown.allow = 'fullscreen; encrypted-media; picture-in-picture';
	shown.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-popups allow-forms');
	shown.src = address;
	return shown;
}

/** Puts what a link of a façade leads to in the place of the façade, and the focus on it. */
export function show(link: HTMLAnchorElement): void {
	const { frame: address, remote } = link.dataset;
	const shown =
		address !== undefined
			? frame(link, address)
			: remote === 'audio' || remote === 'video'
				? player(link, remote)
				: image(link);
	shown.tabIndex = -1;
	(link.closest('.remote') ?? link).replaceWith(shown);
	shown.focus();
}
