/** Text in columns. */

/** Rows with their cells aligned: to the left in the first columns, to the right in the others. */
export function columns(rows: readonly (readonly string[])[], left = 1): string {
	const count = Math.max(0, ...rows.map((row) => row.length));
	const widths = Array.from({ length: count }, (_, column) =>
		Math.max(...rows.map((row) => (row[column] ?? '').length)),
	);
	return rows.map((row) => rowText(row, widths, left)).join('\n');
}

function rowText(row: readonly string[], widths: readonly number[], left: number): string {
	const cells = widths.map((width, column) => {
		const cell = row[column] ?? '';
		return column < left ? cell.padEnd(width) : cell.padStart(width);
	});
	return cells.join('  ').trimEnd();
}

/** Words in lines of at most `width` characters, each after `indent`. */
export function wrapped(text: string, indent: string, width = 96): string {
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const last = lines.at(-1);
		if (last !== undefined && last.length + word.length < width)
			lines.push(`${lines.pop() ?? ''} ${word}`);
		else lines.push(indent + word);
	}
	return lines.join('\n');
}
