/** A vault that tries to contact others in every way that HTML knows, and one whose pages could jump. */
import sharp from 'sharp';
import type { Files } from '../site/support.ts';

const MARKDOWN = `# Markdown

![Alt words](https://a.example/a.png)

Text ![inline|40x30](https://a.example/b.png) text [![badge](https://badge.example/x.svg)](https://go.example/) end.

![[https://c.example/c.jpg|200x100]]

![sound](https://d.example/d.mp3) and ![film](https://d.example/d.mp4)

![A talk](https://vimeo.com/76979871)

![](https://www.youtube.com/watch?v=dQw4w9WgXcQ)
`;

const HTML = `# Html

<link rel="stylesheet" href="https://e.example/x.css"><link rel="prefetch" href="https://e.example/y"><link rel="dns-prefetch" href="//e.example">

<style>@import url(https://e.example/i.css); body{background:url(https://e.example/bg.png)}</style>

<video src="https://f.example/v.mp4" poster="https://f.example/p.jpg" autoplay preload="auto"></video>

<video src="own.mp4" poster="https://f.example/p2.jpg"><track src="https://f.example/t.vtt" default></video>

<audio autoplay><source src="https://f.example/a.ogg"></audio>

<picture><source srcset="https://g.example/1.webp 1x, https://g.example/2.webp 2x"><img src="own.png" alt="own"></picture>

<img src="own.png" srcset="own.png 1x,//h.example/2.png 2x" alt="own"> <img src="ht&#10;tps://h.example/nl.png"> <img src="\\\\h.example\\b.png"> <img src="https:h.example/c.png">

<svg width="10" height="10"><image href="https://i.example/i.png" width="10" height="10"/><use href="https://i.example/u.svg#a"/><rect fill="url(https://i.example/f.svg#p)" width="5" height="5" style="fill:url(https://i.example/st.svg)"/><filter id="f"><feImage href="https://i.example/fe.png"/></filter></svg>

<math><mi href="https://j.example/">x</mi><annotation-xml encoding="text/html"><img src="https://j.example/m.png"></annotation-xml></math>

<table background="https://k.example/t.png"><tr><td background="https://k.example/td.png" style="background:url(https://k.example/s.png)">x</td></tr></table>

<input type="image" src="https://l.example/in.png" alt="in"><button style="background:url(https://l.example/b.png)">b</button>

<iframe src="https://player.vimeo.com/video/76979871" title="A film"></iframe> <iframe srcdoc="<img src=https://m.example/sd.png>"></iframe> <object data="https://m.example/o.svg"></object><embed src="https://m.example/e.swf">

<body background="https://n.example/bg.png"><base href="https://n.example/"><meta http-equiv="refresh" content="0;url=https://n.example/">

<a href="https://o.example/" ping="https://o.example/ping"><img src="https://o.example/in-link.png" alt="linked"></a>

<img src="https://p.example/lazy.png" loading="eager" referrerpolicy="unsafe-url" onerror="fetch('https://p.example/')" alt="x">

<script src="https://q.example/s.js"></script><noscript><img src="https://q.example/ns.png"></noscript><template><img src="https://q.example/tp.png"></template>

<details open ontoggle="fetch('https://r.example/')"><summary>s</summary><img src="https://r.example/d.png" alt="x"></details>

<bgsound src="https://s.example/b.mid"><image src="https://s.example/image.png"><frameset><frame src="https://s.example/f"></frameset>

<source src="https://t.example/s"><track src="https://t.example/t"><img lowsrc="https://t.example/l" longdesc="https://t.example/ld" src="own.png" alt="own">

<div style="background-image:url('https://v.example/d.png')">styled</div> <lite-youtube videoid="dQw4w9WgXcQ" style="background-image:url(https://i.ytimg.com/x.jpg)"></lite-youtube>
`;

const JUMPY = `# Jumpy

![A photograph](photo.png)

![[photo.png|300]]

<img src="photo.png" width="50%" alt="half">

![Drawing](drawing.svg)

![Elsewhere](https://slow.example/far.png)

$$\\int_0^1 x^2\\,dx = \\frac13$$

\`\`\`js
const answer = 42;
\`\`\`

\`\`\`mermaid
graph LR
a --> b
\`\`\`

![](https://www.youtube.com/watch?v=dQw4w9WgXcQ)

![[markdown]]

A paragraph at the end[^1].

[^1]: A note.
`;

const DRAWING =
	'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 180"><path d="M0 0h320v180z"/></svg>';

/** An image of noise, so that its copies are worth having. */
export const photo = async (width: number, height: number): Promise<Uint8Array> => {
	const noise = { type: 'gaussian', mean: 120, sigma: 30 } as const;
	return sharp({ create: { width, height, channels: 3, background: 'red', noise } })
		.png()
		.toBuffer();
};

/** The vault; `options` are lines of its configuration. */
export const nasty = async (options: string): Promise<Files> => ({
	'markdown.md': MARKDOWN,
	'html.md': HTML,
	'jumpy.md': JUMPY,
	'own.png': await photo(40, 30),
	'own.mp4': 'no film',
	'photo.png': await photo(900, 600),
	'drawing.svg': DRAWING,
	'steelyard.config.yaml': options,
});
