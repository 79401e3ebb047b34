/** What the outputs of the total cost of ownership are counted in. */
export const OWNERSHIP_UNITS = {
	functionsTotal: 'USD/month',
	serversTotal: 'USD/month',
	functionsBill: 'USD/month',
	serversBill: 'USD/month',
	billGap: 'USD/month',
	hoursGap: 'hours/month',
	totalGap: 'USD/month',
	servers: 'servers',
} as const;
