/** sRGB of `#rrggbb`, each 0–1. */
function channels(hex: string): number[] {
	return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
}

function luminance(hex: string): number {
	const linear = (value: number) =>
		value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
	const [red = 0, green = 0, blue = 0] = channels(hex).map(linear);
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours by WCAG 2: 1 to 21. */
export function contrast(one: string, other: string): number {
	const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (high + 0.05) / (low + 0.05);
}

/** Custom properties of the form `--name: light-dark(#…, #…)` → the pair. */
export function pairs(css: string): Map<string, readonly [day: string, night: string]> {
	const found = css.matchAll(/(--[\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g);
	return new Map([...found].map(([, name = '', day = '', night = '']) => [name, [day, night]]));
}
