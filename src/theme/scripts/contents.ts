/** The table of contents follows: the section that is being read is marked in it. */

const links = new Map(
	[...document.querySelectorAll<HTMLAnchorElement>('.toc a[href^="#"]')].map((link) => [
		link.getAttribute('href')?.slice(1) ?? '',
		link,
	]),
);
const headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);
let current: HTMLAnchorElement | undefined;

/** The last heading that has passed the upper third of the window; of one that has not, none. */
function mark() {
	const edge = innerHeight / 3;
	const passed = headings.findLast((heading) => heading.getBoundingClientRect().top < edge);
	const link = passed && links.get(passed.id);
	if (link === current) return;
	current?.removeAttribute('aria-current');
	link?.setAttribute('aria-current', 'true');
	current = link;
	if (link) show(link);
}

/** Scrolls the margin, never the page. */
function show(link: HTMLElement) {
	const margin = link.closest<HTMLElement>('.margin');
	if (!margin || margin.scrollHeight <= margin.clientHeight) return;
	const { top, bottom } = link.getBoundingClientRect();
	const box = margin.getBoundingClientRect();
	if (top < box.top) margin.scrollTop += top - box.top - box.height / 4;
	else if (bottom > box.bottom) margin.scrollTop += bottom - box.bottom + box.height / 4;
}

/** From far above to a third of the window: also a leap to another section is noticed. */
const observer = new IntersectionObserver(mark, { rootMargin: '9999999px 0px -67% 0px' });
for (const heading of headings) observer.observe(heading);
mark();

export {};
