/** A formula as plain text, for excerpts, headings and searches: letters by their names, no braces, no commands. */

const GREEK =
	'alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ sigma σ tau τ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω';
const SIGNS =
	'times × cdot · div ÷ pm ± le ≤ leq ≤ ge ≥ geq ≥ ne ≠ neq ≠ approx ≈ equiv ≡ sim ∼ to → rightarrow → Rightarrow ⇒ leftarrow ← implies ⇒ iff ⇔ infty ∞ in ∈ notin ∉ subset ⊂ subseteq ⊆ cup ∪ cap ∩ emptyset ∅ varnothing ∅ forall ∀ exists ∃ neg ¬ land ∧ wedge ∧ lor ∨ vee ∨ sum ∑ prod ∏ int ∫ partial ∂ nabla ∇ sqrt √ ldots … dots … cdots … circ ∘ langle ⟨ rangle ⟩ mid |';

const NAMES = tableOf(`${GREEK} ${SIGNS}`);
/** Commands that only say how something looks or where it stands. */
const SILENT =
	/^(?:left|right|big[lr]?|Big[lr]?|bigg[lr]?|Bigg[lr]?|text[a-z]*|math[a-z]+|mbox|operatorname|boldsymbol|displaystyle|textstyle|limits|nolimits|begin|end|label|tag|nonumber|color|hline|q?quad)$/;
const FRACTION = /\\[dtc]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g;
/** A command, an escaped sign, or a sign that only groups, joins or aligns. */
const MARKS = /\\(?:([A-Za-z]+)\*?|([\s\S]))|[{}~&]/g;
const ENVIRONMENT = /\\(?:begin|end)\s*\{[^{}]*\}(?:\{[lcr|]*\})?/g;
const LONGEST = 400;

function tableOf(pairs: string): ReadonlyMap<string, string> {
	const words = pairs.split(' ');
	const table = new Map<string, string>();
	for (let index = 0; index + 1 < words.length; index += 2) {
		table.set(words[index] ?? '', words[index + 1] ?? '');
	}
	return table;
}

/**
 * @param tex TeX source.
 * @returns One line; what has no plain form stays by its name, for example `log n`.
 */
export function mathText(tex: string): string {
	const short = tex.slice(0, LONGEST);
	return short
		.replaceAll(ENVIRONMENT, ' ')
		.replaceAll(FRACTION, '$1/$2')
		.replaceAll(MARKS, (_, name?: string, sign?: string) => spoken(name, sign))
		.replaceAll(/\s+/g, ' ')
		.replaceAll(/\s?([_^])\s?/g, '$1')
		.trim();
}

function spoken(name = '', sign = ''): string {
	if (name === '') return /[{}%#$&_|]/.test(sign) ? sign : ' ';
	return NAMES.get(name) ?? (SILENT.test(name) ? '' : ` ${name} `);
}
