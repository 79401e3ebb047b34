/** A button on each block of code that copies it. The page says its words: see `data-copy` of the body. */

/** Milliseconds for which a button says that it has copied. */
const SAID = 2000;

const { copy = '', copied = '' } = document.body.dataset;
const { words = '' } = document.documentElement.dataset;
/** Where nothing may be copied, a button would only be in the way. */
const clipboard = navigator.clipboard as Clipboard | undefined;
const status = document.createElement('p');

function button(code: HTMLElement): HTMLButtonElement {
	const made = document.createElement('button');
	made.type = 'button';
	made.className = 'code-copy';
	made.lang = words;
	made.textContent = copy;
	made.addEventListener('click', () => {
		void clipboard?.writeText(code.textContent.replace(/\n$/, '')).then(() => {
			say(made);
		});
	});
	return made;
}

function say(on: HTMLButtonElement): void {
	on.textContent = copied;
	status.textContent = copied;
	setTimeout(() => {
		on.textContent = copy;
		status.textContent = '';
	}, SAID);
}

if (clipboard) {
	status.className = 'visually-hidden';
	status.role = 'status';
	status.lang = words;
	document.body.append(status);
	for (const code of document.querySelectorAll<HTMLElement>('.code > pre > code')) {
		code.parentElement?.after(button(code));
	}
}

export {};
