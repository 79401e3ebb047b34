import { defineConfig } from 'astro/config';
import steelyard from './src/integration.ts';

export default defineConfig({
	srcDir: './src/theme',
	integrations: [steelyard({ vault: 'content' })],
});
