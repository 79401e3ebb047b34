/** What the outputs of the risk of a release are counted in. */
export const RISK_UNITS = {
	lossAtOnce: 'USD/month',
	lossSplit: 'USD/month',
	lossCanary: 'USD/month',
	splitCost: 'USD/month',
	splitWorth: 'USD/month',
	reachSplit: 'ratio',
	reachCanary: 'ratio',
	payingLoss: 'USD/hour',
	outageHours: 'hours/month',
	availability: 'ratio',
} as const;
