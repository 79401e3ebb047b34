/** The reasoning of evenness with its values put in. */
import type { FormulaStep } from '../explanation.ts';
import { numberOf } from '../input.ts';
import type { Values } from '../input.ts';
import type { Figures } from '../model.ts';
import { sayExactUsd, sayNumber, sayPercent } from '../say.ts';

function round(value: number): string {
	return sayNumber(Number(value.toPrecision(4)));
}

/** Price ratio, break-even utilisation, break-even peak, and what servers save. */
export function evennessFormula(values: Values, given: Figures): readonly FormulaStep[] {
	const { functionVcpuHour = 0, serverVcpuHour = 0, priceRatio = 0 } = given;
	const { breakEvenUtilisation = 0, breakEvenPeak = 0, serversSaving = 0 } = given;
	const share = sayPercent(numberOf(values, 'cpuShare') / 100);
	const busy = sayPercent(numberOf(values, 'utilisation') / 100);
	const peak = round(numberOf(values, 'peak'));
	const ratio = round(priceRatio);
	return [
		{
			name: 'r, price ratio',
			expression: 'vCPU-hour of a function (1,769 MB) ÷ vCPU-hour of the server',
			values: `${sayExactUsd(functionVcpuHour, 4)} ÷ ${sayExactUsd(serverVcpuHour, 4)} = ${ratio}`,
			result: { value: priceRatio, unit: '×' },
		},
		{
			name: 'u*, mean utilisation at which both cost the same for requests that only compute',
			expression: '1 ÷ r',
			values: `1 ÷ ${ratio} = ${sayPercent(breakEvenUtilisation)}`,
			result: { value: breakEvenUtilisation, unit: 'ratio' },
		},
		{
			name: 'κ*, peak to mean at which both cost the same',
			expression: 'ρ × r ÷ e: highest utilisation × price ratio ÷ CPU share',
			values: `${busy} × ${ratio} ÷ ${share} = ${round(breakEvenPeak)}`,
			result: { value: breakEvenPeak, unit: '×' },
		},
		{
			name: 'Saved by servers at your peak',
			expression: '1 − κ ÷ κ*',
			values: `1 − ${peak} ÷ ${round(breakEvenPeak)} = ${sayPercent(serversSaving)}`,
			result: { value: serversSaving, unit: 'ratio' },
		},
	];
}
