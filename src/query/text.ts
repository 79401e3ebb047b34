/** Values as plain text, as they are put together with texts. */
import { dateText, durationText } from './dates.ts';
import { MAX_SHOWN, sizeOf } from './size.ts';
import { isList, isMap, type Value } from './value.ts';

/** A value in words; links stay links to be read (`[[x|shown]]`). */
export function plainText(value: Value): string {
	if (value === null) return '';
	if (typeof value === 'number') return numberText(value);
	if (typeof value !== 'object') return String(value);
	if (sizeOf(value) > MAX_SHOWN) return `${String(sizeOf(value))} values`;
	if (isList(value)) return value.slice(0, 200).map(plainText).join(', ');
	if (isMap(value)) {
		return [...value]
			.slice(0, 100)
			.map(([key, one]) => `${key}: ${plainText(one)}`)
			.join(', ');
	}
	switch (value.type) {
		case 'date':
			return dateText(value);
		case 'duration':
			return durationText(value);
		case 'link':
			return `[[${value.target}${value.display === undefined ? '' : `|${value.display}`}]]`;
		case 'page':
		case 'file':
			return `[[${value.page.path}|${value.page.name}]]`;
		case 'task':
			return value.task.text;
		case 'row':
			return plainText(value.base);
		case 'lambda':
			return '';
	}
}

/** A number without the noise of binary fractions. */
export function numberText(value: number): string {
	return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(12)));
}
