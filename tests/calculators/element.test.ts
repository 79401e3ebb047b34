import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { livePage } from './live-page.ts';

const { open, tab: current } = livePage();
let tab: Page;

beforeEach(() => {
	tab = current();
});

const said = (): Promise<string> => tab.innerText('#calc-x .calculator-answer');
const own = (selector: string): string => `#calc-x ${selector}`;
const search = (): string => decodeURIComponent(new URL(tab.url()).search);

describe('inputs', () => {
	beforeEach(() => open());

	test('a changed field changes answer, chart, explanation and slider', async () => {
		await tab.click(own('.calculator-explanation-fold summary'));
		const chart = await tab.innerHTML(own('.calculator-picture'));
		const slider = await tab.inputValue(own('[data-for=requests]'));
		await tab.fill(own('[name=requests]'), '40,000,000');
		expect(await said()).toContain('At 40 million, serverless costs');
		expect(await tab.innerHTML(own('.calculator-picture'))).not.toBe(chart);
		await tab.waitForFunction(() =>
			document.querySelector('#calc-x .calculator-explanation')?.textContent.includes('40,000,000'),
		);
		expect(await tab.inputValue(own('[data-for=requests]'))).not.toBe(slider);
	});

	test('keys move the slider, and the number field follows', async () => {
		await tab.focus(own('[data-for=requestsPerUser]'));
		await tab.keyboard.press('ArrowRight');
		await tab.keyboard.press('End');
		expect(await tab.inputValue(own('[name=requestsPerUser]'))).toBe('100,000');
		expect(await said()).toContain('100,000 requests each');
	});

	test('arrow keys step a number field by what suits it', async () => {
		await tab.focus(own('[name=requests]'));
		await tab.keyboard.press('ArrowUp');
		expect(await tab.inputValue(own('[name=requests]'))).toBe('3,100,000');
		await tab.keyboard.press('PageDown');
		expect(await tab.inputValue(own('[name=requests]'))).toBe('2,100,000');
		expect(search()).toBe('?calc-x.requests=2.1M&v=1');
	});

	test('a number may be short, have a unit of its own, and be shown in another', async () => {
		await tab.fill(own('[name=requests]'), '5M');
		await tab.waitForFunction(() =>
			document.querySelector('#calc-x .calculator-answer')?.textContent.includes('At 5 million'),
		);
		await tab.fill(own('[name=durationMs]'), '0.4 s');
		expect(await tab.getAttribute(own('[data-for=durationMs]'), 'aria-valuetext')).toBe('400 ms');
		await tab.selectOption(own('[data-unit=durationMs]'), 's');
		expect(await tab.inputValue(own('[name=durationMs]'))).toBe('0.4');
		expect(search()).toContain('calc-x.durationMs=0.4s');
	});

	test.each([
		['-5', 'Your requests a month: −5 is below 0.'],
		['99999999999', 'is above 10,000,000,000.'],
		['', 'there is no number'],
		['abc', '"abc" is not a number'],
		['NaN', '"NaN" is not a number'],
		['1e999', 'is not a number'],
		['<b onclick=x>', 'is not a number'],
		['5..1', 'the range begins above its end'],
	])(
		'"%s" gets a message beside its field, and the last good answer stays',
		async (text, message) => {
			const before = await said();
			await tab.fill(own('[name=requests]'), text);
			await tab.waitForSelector('#calc-x-requests-problem:not([hidden])');
			expect(await tab.innerText('#calc-x-requests-problem')).toContain(message);
			expect(await tab.getAttribute(own('[name=requests]'), 'aria-invalid')).toBe('true');
			expect(await said()).toBe(before);
			expect(search()).toBe('');
			await tab.fill(own('[name=requests]'), '3000000');
			expect(await tab.isHidden('#calc-x-requests-problem')).toBe(true);
		},
	);

	test('reset goes back to what the author asked, all of it or one input', async () => {
		const before = await said();
		await tab.click(own('.calculator-more summary'));
		await tab.uncheck(own('[name=freeTier]'));
		await tab.fill(own('[name=requests]'), '5');
		await tab.click(own('[data-reset=requests]'));
		expect(await tab.inputValue(own('[name=requests]'))).toBe('3,000,000');
		expect(await tab.isChecked(own('[name=freeTier]'))).toBe(false);
		await tab.click(own('[data-reset-all]'));
		expect(await said()).toBe(before);
		expect(await tab.isChecked(own('[name=freeTier]'))).toBe(true);
		expect(await tab.isHidden(own('[data-reset-all]'))).toBe(true);
		expect(search()).toBe('');
	});

	test('a story sets the fields, tells itself and is marked', async () => {
		const story = tab.locator(own('[data-preset]')).first();
		await story.click();
		expect(await story.getAttribute('aria-pressed')).toBe('true');
		expect(await tab.innerText(own('.calculator-story'))).not.toBe('');
		await tab.fill(own('[name=requests]'), '7');
		expect(await story.getAttribute('aria-pressed')).toBe('false');
	});

	test('the answer is announced when nothing changes for a while, not on each key stroke', async () => {
		await tab.fill(own('[name=requests]'), '4');
		await tab.fill(own('[name=requests]'), '40');
		expect(await tab.textContent(own('.calculator-status'))).toBe('');
		await tab.waitForFunction(() =>
			document.querySelector('#calc-x .calculator-status')?.textContent.includes('At 40,'),
		);
	});

	test('old prices are told by the reader’s own clock', async () => {
		expect(await tab.isVisible(own('.calculator-stale'))).toBe(true);
		expect(await tab.isVisible('#calc-y .calculator-stale')).toBe(false);
	});

	test('each price of the explanation leads to its place in the price book', async () => {
		await tab.click(own('.calculator-explanation-fold summary'));
		const links = await tab.locator(own('.calculator-explanation td a')).all();
		const hrefs = await Promise.all(links.map((link) => link.getAttribute('href')));
		expect(hrefs).toContain('/kb/prices/#aws-lambda/requests');
	});
});

describe('ranges', () => {
	test('an input as a range gives medians, a band, a tornado, how often one side wins, and a link', async () => {
		await open();
		await tab.check(own('[data-range=requestsPerUser]'));
		await tab.uncheck(own('[data-range=requestsPerUser]'));
		expect(search()).toBe('');
		await tab.check(own('[data-range=durationMs]'));
		expect(await tab.inputValue(own('[data-high=durationMs]'))).toBe('400');
		await tab.waitForSelector(own('.calculator-spread'));
		const spread = await tab.innerText(own('.calculator-spread'));
		expect(spread).toMatch(/Serverless is cheaper in [\d.]+% of 10,000 draws/u);
		expect(await tab.locator(own('.calculator-ranges rect')).count()).toBe(1);
		expect(await tab.locator(own('.calculator-picture .calculator-band')).count()).toBeGreaterThan(
			0,
		);
		expect(search()).toBe('?calc-x.durationMs=100..400&v=1');
		await tab.reload();
		await tab.waitForSelector(own('.calculator-spread'));
		expect(await tab.innerText(own('.calculator-spread'))).toBe(spread);
		await tab.uncheck(own('[data-range=durationMs]'));
		expect(await tab.locator(own('.calculator-spread')).count()).toBe(0);
	});

	test('where no worker is to be had, the page draws by itself', async () => {
		await tab.addInitScript(() => {
			Reflect.deleteProperty(globalThis, 'Worker');
		});
		await open('?calc-x.requests=1M..5M&v=1');
		await tab.waitForSelector(own('.calculator-spread'));
		expect(await tab.innerText(own('.calculator-spread'))).toMatch(/of 1,000 draws/u);
	});
});
