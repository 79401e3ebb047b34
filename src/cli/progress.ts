/** One line on standard error that says what is being done; silent where nobody watches. */

/** Where a long command tells what it does. */
export interface Progress {
	readonly stage: (name: string) => void;
	readonly end: () => void;
}

/** A progress line; each stage stays for the log where the output is no terminal and `verbose` is set. */
export function progressLine(stream: NodeJS.WriteStream = process.stderr): Progress {
	const started = performance.now();
	let current = '';
	const draw = (): void => {
		const seconds = ((performance.now() - started) / 1000).toFixed(0);
		stream.write(`\r\u001B[K${current === '' ? '' : `${current} … ${seconds} s`}`);
	};
	const timer = stream.isTTY ? setInterval(draw, 1000) : undefined;
	return {
		stage: (name) => {
			current = name;
			if (stream.isTTY) draw();
			else if (name.startsWith('waiting')) stream.write(`${name}\n`);
		},
		end: () => {
			clearInterval(timer);
			current = '';
			if (stream.isTTY) draw();
		},
	};
}
