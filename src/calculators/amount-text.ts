/** Numbers as text that reads back as the very same number. */

/** With commas between thousands, for a field: `3,000,000`. */
export function amountInField(value: number): string {
	const [whole = '', fraction] = String(value).split('.');
	if (whole.includes('e')) return String(value);
	const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',');
	return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

const SIZES = [
	[1e9, 'B'],
	[1e6, 'M'],
	[1e3, 'k'],
] as const;

/** As short as it can be without loss, for an address: `5M`, `1.5k`, `1234567`. */
export function shortAmount(value: number): string {
	const whole = String(value);
	for (const [size, suffix] of SIZES) {
		const text = `${String(tidy(value / size))}${suffix}`;
		const same = tidy(Number(text.slice(0, -1)) * size) === value;
		if (Math.abs(value) >= size && same && text.length < whole.length) return text;
	}
	return whole;
}

/** Without the hair that dividing and multiplying by a unit leaves. */
export function tidy(value: number): number {
	return Number(value.toPrecision(15));
}
