/** What people want to know of a cloud exit besides its answer. */
import type { ModelFacts } from '../model.ts';
import { EXIT_UNITS } from './exit-units.ts';
import { declared } from './figures.ts';

/** Question, outputs, stories, limits and sources. */
export const EXIT_FACTS: ModelFacts = {
	question:
		'What does leaving the cloud for hardware of one’s own save, and who must not be hired for it?',
	outputs: declared(EXIT_UNITS, {
		savingPerYear: 'Saved a year',
		savingShare: 'Saved of the cloud bill moved',
		saving: 'Saved over the hardware’s life',
		presentValue: 'The same in the money of the first day',
		payback: 'Months until it has paid for itself',
		hiresPaid: 'Engineers that the saving could pay',
		ownPerYear: 'Own hardware a year',
		hardwarePerYear: 'Hardware and move spread over its life',
		racksPerYear: 'Racks a year',
		cloudSpent: 'Cloud, spent so far',
		ownSpent: 'Own hardware, spent so far',
	}),
	presets: [
		{
			id: '37signals',
			label: '37signals',
			story:
				'The plan of February 2023: 600,000 dollars of servers and eight racks replace 2.3 million a year of cloud.',
			inputs: {},
		},
		{
			id: '37signals-outcome',
			label: '37signals, 2024',
			story:
				'The outcome of October 2024: the bill fell from 3.2 to 1.3 million, for 700,000 of servers in racks rented anyway.',
			inputs: {
				cloudPerYear: 1_900_000,
				hardwarePrice: 700_000,
				racksRented: true,
				reserve: 0,
			},
		},
		{
			id: 'dropbox',
			label: 'Dropbox, 2016',
			story:
				'92.5 million dollars less for others’ data centres and 53 million more for its own, as its prospectus says.',
			inputs: {
				cloudPerYear: 92_500_000,
				hardwarePrice: 0,
				racks: 1,
				rackPrice: 53_000_000 / 12,
				reserve: 0,
			},
		},
		{
			id: 'no-team',
			label: 'Without a team',
			story: 'The same plan by a company that has to hire eight engineers first.',
			inputs: { hires: 8 },
		},
	],
	limits: [
		'The load is steady: hardware is bought for it once and is neither grown nor given back.',
		'The cloud’s prices stay what they are for the life of the hardware.',
		'Both published accounts are the companies’ own; failed exits are not published.',
	],
	sources: [
		'world.hey.com/dhh, We stand to save $7m over five years from our cloud exit (2023-02-21)',
		'world.hey.com/dhh, Our cloud-exit savings will now top ten million over five years (2024-10-17)',
		'sec.gov, Dropbox, Inc., form S-1 (2018-02-23)',
	],
	notIncluded: [
		'spare parts',
		'power beyond the racks’ rent',
		'what growth or a mistake in size costs',
	],
};
