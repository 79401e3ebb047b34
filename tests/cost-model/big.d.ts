/** The part of big.js that the tests use. */
declare module 'big.js' {
	class Big {
		static readonly roundHalfUp: number;
		constructor(value: number | string);
		plus(other: Big): Big;
		times(other: number | string): Big;
		div(other: number): Big;
		round(decimals: number, mode: number): Big;
		toNumber(): number;
	}
	export { Big as default };
}
