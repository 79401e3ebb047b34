/** What the outputs of the bill are counted in. */
export const BILL_UNITS = {
	total: 'USD/month',
	serverless: 'USD/month',
	servers: 'USD/month',
	perMillion: 'USD/1M requests',
} as const;
