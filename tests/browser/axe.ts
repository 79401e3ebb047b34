import axeCore, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** Looks that a page has: by day, by night, and in the few colours that a reader's system forces. */
export const LOOKS = {
	light: { colorScheme: 'light', forcedColors: 'none' },
	dark: { colorScheme: 'dark', forcedColors: 'none' },
	'forced colours': { colorScheme: 'dark', forcedColors: 'active' },
} as const;

/** One accessibility problem on one page. */
export interface Violation {
	/** axe's name of the rule, for example `color-contrast`. */
	readonly rule: string;
	readonly help: string;
	/** The elements, as CSS selectors with what axe says of each. */
	readonly elements: readonly string[];
}

interface WithAxe {
	readonly axe: { readonly run: (options: RunOptions) => Promise<AxeResults> };
}

/** Rules that axe leaves out by itself, and that a page should keep too. */
const ALSO = ['target-size', 'css-orientation-lock', 'table-fake-caption', 'td-has-header'];

/**
 * Runs axe-core's rules on the page as it stands, best practices and the size of targets included. The script
 * comes in through the debugger, so that the page's own content security policy stays in force.
 */
export async function axe(page: Page): Promise<readonly Violation[]> {
	await page.evaluate(axeCore.source);
	const rules = Object.fromEntries(ALSO.map((rule) => [rule, { enabled: true }]));
	const { violations } = await page.evaluate(
		(more) =>
			(globalThis as unknown as WithAxe).axe.run({ resultTypes: ['violations'], rules: more }),
		rules,
	);
	return violations.map(({ id, help, nodes }) => ({
		rule: id,
		help,
		elements: nodes.map((node) => `${node.target.join(' ')}: ${node.failureSummary ?? node.html}`),
	}));
}
