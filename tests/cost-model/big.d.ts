/** The part of big.js that the tests use. */
declare module 'big.js' {
	class Big {
		static readonly roundHalfUp: number;
		constructor(value: number | string);
		plus(other: Big | number): Big;
		minus(other: Big | number): Big;
		mod(other: number): Big;
		abs(): Big;
		lt(other: Big | number): boolean;
		toFixed(): string;
		times(other: number | string): Big;
		div(other: number): Big;
		round(decimals: number, mode: number): Big;
		toNumber(): number;
	}
	export { Big as default };
}
