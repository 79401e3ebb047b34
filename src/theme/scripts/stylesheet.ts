const loaded = new Map<string, Promise<void>>();

/** Links a stylesheet and waits for it; one that cannot be loaded is done without. */
export function loadStyles(url: string): Promise<void> {
	const known = loaded.get(url) ?? link(url);
	loaded.set(url, known);
	return known;
}

function link(url: string): Promise<void> {
	return new Promise((resolve) => {
		const sheet = document.createElement('link');
		sheet.rel = 'stylesheet';
		sheet.href = url;
		sheet.addEventListener('load', () => {
			resolve();
		});
		sheet.addEventListener('error', () => {
			resolve();
		});
		document.head.append(sheet);
	});
}
