/**
 * Runs before the first paint, so that a reader's choice of light or dark never flashes. It stands inline in
 * every page: a content security policy needs the hash of exactly this text.
 */
export const BOOT =
	"try{const t=localStorage.getItem('theme');if(t)document.documentElement.dataset.theme=t}catch{}";
