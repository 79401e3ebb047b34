/** Draws, inside a frame of the site's own, the Mermaid source that the page around it sends. */
import mermaid from './mermaid.esm.min.mjs';

/** Mermaid's own limits, and nothing of a diagram runs or links. */
const SETTINGS = { startOnLoad: false, securityLevel: 'strict', htmlLabels: false };

function tell(message) {
	parent.postMessage(message, location.origin);
}

async function draw({ source, dark, font }) {
	mermaid.initialize({ ...SETTINGS, theme: dark ? 'dark' : 'neutral', fontFamily: font });
	document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
	try {
		const { svg } = await mermaid.render('drawing', source);
		document.body.innerHTML = svg;
		tell({ diagram: 'drawn' });
	} catch {
		tell({ diagram: 'failed' });
	}
}

addEventListener('message', ({ data, origin, source }) => {
	if (origin === location.origin && source === parent) void draw(data);
});
tell({ diagram: 'ready' });
