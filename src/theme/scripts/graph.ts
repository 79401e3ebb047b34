/** On the page of the graph: the drawing to move about in comes when somebody asks for it, or for a place in it. */
const stage = document.querySelector<HTMLElement>('.graph-stage');
const button = document.querySelector<HTMLButtonElement>('.graph-open');

async function open(asked: boolean) {
	if (!stage || !button || button.disabled) return;
	button.disabled = true;
	const { explore } = await import('../graph/explore.ts');
	await explore(stage, asked);
	button.hidden = true;
}

if (button) {
	button.hidden = false;
	button.addEventListener('click', () => void open(true));
	if (location.hash.includes('=')) void open(false);
	addEventListener('hashchange', () => {
		if (location.hash.includes('=')) void open(false);
	});
}
