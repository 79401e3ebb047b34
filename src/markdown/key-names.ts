/** What stands on a key that is named in words: its sign, its short name, or its words with capitals. */

/** Keys that show something else than their name in capitals. */
const SHOWN: ReadonlyMap<string, string> = new Map([
	...pairs('esc Esc|del Del|ins Ins|cmd Cmd|ctrl Ctrl|altgr AltGr|alt-graph AltGr|fn Fn|opt Opt'),
	...pairs('arrow-up ↑|arrow-down ↓|arrow-left ←|arrow-right →|up ↑|down ↓|left ←|right →'),
	...pairs('backslash \\|grave `|grave-accent `|tilde ~|underscore _|colon :'),
	...pairs('brace-left {|open-brace {|brace-right }|close-brace }|bracket-left [|open-bracket ['),
	...pairs('bracket-right ]|close-bracket ]|double-quote "|dblquote "|single-quote \'|equal ='),
	...pairs('exclam !|exclamation !|greater >|greater-than >|gt >|less <|less-than <|lt <|period .'),
	...pairs('question ?|question-mark ?|semicolon ;|hyphen -|multiply ×|subtract −|divide ÷'),
	...pairs('pg-up Page Up|pg-dn Page Down|page-dn Page Down|bksp Backspace|prtsc Print Screen'),
	...pairs('cplk Caps Lock|numlk Num Lock|numlock Num Lock|capslock Caps Lock|lbutton Left Button'),
	...pairs('lalt Left Alt|ralt Right Alt|lctrl Left Ctrl|rctrl Right Ctrl|lshift Left Shift'),
	...pairs('rshift Right Shift|lcmd Left Cmd|rcmd Right Cmd|lwin Left Win|rwin Right Win'),
	...pairs('lcontrol Left Control|rcontrol Right Control|lopt Left Opt|ropt Right Opt'),
	...pairs('rbutton Right Button|mbutton Middle Button|bktab Backtab|clr Clear|vol-up Volume Up'),
	...pairs('vol-down Volume Down'),
	['bar', '|'],
	['pipe', '|'],
]);

const NAMES: ReadonlySet<string> = new Set(
	[
		'alt shift control option command meta super win windows function hyper',
		'enter return tab tabulator space spacebar backspace back delete insert escape backtab',
		'home end prior next pause break cancel menu apps context-menu clear eject help select',
		'plus minus comma dot slash add decimal separator',
		'page-up page-down caps-lock num-lock scroll-lock print-screen',
		'browser-back browser-favorites browser-forward browser-home browser-refresh browser-search',
		'browser-stop copy fingerprint mail launch-mail media launch-media next-track prev-track',
		'media-next-track media-pause media-play media-play-pause media-prev-track media-stop',
		'play-pause power print reset sleep mute volume-down volume-mute volume-up zoom',
		'left-button right-button middle-button x-button1 x-button2',
		'num-asterisk num-clear num-delete num-del num-equal num-minus num-plus num-separator',
		'num-slash num-enter',
	].flatMap((line) => line.split(' ')),
);
const NUMBERED = /^(?:f(?:[1-9]|1\d|2[0-4])|num\d)$/;
const SIDED =
	/^(?:left|right)-(alt|control|ctrl|shift|meta|super|cmd|command|win|windows|option|opt)$/;

function pairs(text: string): [string, string][] {
	return text.split('|').map((pair) => {
		const at = pair.indexOf(' ');
		return [pair.slice(0, at), pair.slice(at + 1)];
	});
}

/**
 * @param name A key as written between the marks.
 * @returns What is shown on it; `undefined` where nothing is called so.
 */
export function showKey(name: string): string | undefined {
	if ([...name].length === 1) return name.toUpperCase();
	const key = name.toLowerCase().replaceAll('_', '-');
	const sided = SIDED.exec(key)?.[1];
	if (sided !== undefined) {
		return `${capitalise(key.slice(0, key.indexOf('-')))} ${showKey(sided) ?? sided}`;
	}
	if (NUMBERED.test(key)) return capitalise(key).replace(/^Num(?=\d)/, 'Num ');
	return SHOWN.get(key) ?? (NAMES.has(key) ? key.split('-').map(capitalise).join(' ') : undefined);
}

const capitalise = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
