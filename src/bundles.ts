/** How the scripts of a site are cut into files. */
import type { AstroIntegration } from 'astro';

type Setup = Parameters<NonNullable<AstroIntegration['hooks']['astro:config:setup']>>[0];
type Plugin = Extract<
	NonNullable<NonNullable<Parameters<Setup['updateConfig']>[0]['vite']>['plugins']>[number],
	{ name: string }
>;

/** What every calculator needs as one file, whatever its model: many small files weigh more than one. */
const CALCULATOR =
	/\/calculators\/(?:act|live|view|form|state|address|reading|units|amount-text|say-input|given|presets|folds|keys|slider|markup|price-note|caption|live-charts|live-models)\.ts$/;

/** How models meter, price and speak. */
const METERING =
	/\/cost-model\/(?:answer|charge|charge-cost|explanation|included|input|price|quantity|rate|round|say)\.ts$/;

/** What every picture over two axes needs. */
const AXES = /\/calculators\/(?:frame|lettering|scale|marker|line-chart)\.ts$/;

/** The script that brings all others of calculators. */
const ELEMENT = /\/calculators\/element\.ts$/;

/**
 * A Vite plugin that groups the scripts of calculators and leaves lists of files to load ahead out of them.
 *
 * @param calculates Whether some page has a calculator, asked when the notes have been read. Without one, none of
 * its scripts is bundled, nor a model.
 */
export function bundles(calculates: () => boolean): Plugin {
	return {
		name: 'steelyard-bundles',
		load: {
			filter: { id: ELEMENT },
			handler(): string | undefined {
				return this.environment.name === 'client' && !calculates() ? 'export {};' : undefined;
			},
		},
		configEnvironment: (name) =>
			name === 'client'
				? {
						build: {
							modulePreload: false,
							rolldownOptions: {
								output: {
									codeSplitting: {
										groups: [
											{
												name: 'loader',
												test: /vite\/preload-helper|rolldown\/runtime/,
												priority: 1,
											},
											{ name: 'metering', test: METERING, priority: 1 },
											{ name: 'calculator', test: CALCULATOR },
											{ name: 'axes', test: AXES },
										],
									},
								},
							},
						},
					}
				: undefined,
	};
}
