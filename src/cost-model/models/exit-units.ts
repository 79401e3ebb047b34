/** What the outputs of a cloud exit are counted in. */
export const EXIT_UNITS = {
	savingPerYear: 'USD/year',
	savingShare: 'ratio',
	saving: 'USD',
	presentValue: 'USD',
	payback: 'months',
	hiresPaid: 'engineers',
	ownPerYear: 'USD/year',
	hardwarePerYear: 'USD/year',
	racksPerYear: 'USD/year',
	cloudSpent: 'USD',
	ownSpent: 'USD',
} as const;
