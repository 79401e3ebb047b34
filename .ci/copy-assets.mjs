/** Puts what the compiler leaves out, files that the engine reads beside its modules, into the folder of the package. */
import { cpSync } from 'node:fs';

const ASSETS = ['outputs/mermaid', 'portable/shim.js'];

for (const path of ASSETS) {
	cpSync(new URL(`../src/${path}`, import.meta.url), new URL(`../build/${path}`, import.meta.url), {
		recursive: true,
	});
}
