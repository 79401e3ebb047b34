/** What the outputs of lock-in are counted in. */
export const LOCK_IN_UNITS = {
	lockInPerYear: 'USD/year',
	premiumPerYear: 'USD/year',
	net: 'USD/year',
	exitCost: 'USD',
	exitHours: 'hours',
	payingChance: 'ratio',
	payingHours: 'hours',
} as const;
