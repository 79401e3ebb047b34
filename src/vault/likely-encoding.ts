/** Which encoding bytes are likely to be in that are not UTF-8. A name for a report, from the bytes alone. */

const HIGH_RUN = /[\u0080-\u00FF]+/g;
const SAMPLE = 4096;

/**
 * @param lossy The bytes as UTF-8, faults as U+FFFD.
 * @returns `undefined` where UTF-8 is in them too: then the file is damaged, not in another encoding.
 */
export function likelyEncoding(bytes: Uint8Array, lossy: string): string | undefined {
	if (/[^\p{ASCII}\uFFFD]/u.test(lossy) && !isOther(bytes)) return undefined;
	const sample = bytes.subarray(0, SAMPLE);
	const runs = Buffer.from(sample).toString('latin1').match(HIGH_RUN) ?? [];
	const high = runs.reduce((sum, run) => sum + run.length, 0);
	// Letters with accents stand between others; whole words of such bytes are another script.
	if (high < runs.length * 3 || high < 6) return 'Windows-1252';
	return otherScript(sample) ?? 'Windows-1252';
}

/** Two faults in a hundred bytes are no damage any more. */
function isOther(bytes: Uint8Array): boolean {
	return otherScript(bytes.subarray(0, SAMPLE)) !== undefined && faults(bytes) * 50 > bytes.length;
}

function faults(bytes: Uint8Array): number {
	return new TextDecoder('utf-8').decode(bytes.subarray(0, SAMPLE)).split('\uFFFD').length - 1;
}

function otherScript(bytes: Uint8Array): string | undefined {
	const share = (name: string, script: RegExp): number => {
		const text = new TextDecoder(name).decode(bytes).replace(/\p{ASCII}+/gu, '');
		return text === '' ? 0 : (text.match(script)?.length ?? 0) / [...text].length;
	};
	if (share('shift_jis', /[\u3040-\u30FF]/gu) > 0.3) return 'Shift_JIS';
	if (share('euc-jp', /[\u3040-\u30FF]/gu) > 0.3) return 'EUC-JP';
	if (share('windows-1251', /[а-яё]/gu) > 0.7) return 'Windows-1251';
	if (share('koi8-r', /[а-яё]/gu) > 0.7) return 'KOI8-R';
	if (share('euc-kr', /[\uAC00-\uD7AF]/gu) > 0.7) return 'EUC-KR';
	if (share('gb18030', /\p{Script=Han}|[\u3000-\u303F\uFF00-\uFFEF]/gu) > 0.9) return 'GB18030';
	return share('big5', /\p{Script=Han}/gu) > 0.7 ? 'Big5' : undefined;
}
