import eslint from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';

const TYPED = ['**/*.ts'];
const SETTINGS = ['eslint.config.js', 'astro.config.mjs', 'src/theme/content.config.ts'];

const oneDoor = (name, door) => ({ name, message: `Only ${door} may import ${name}.` });
const frontmatterDoor = oneDoor('gray-matter', 'src/vault/frontmatter.ts');

export default defineConfig(
	globalIgnores([
		'dist/',
		'build/',
		'.astro/',
		'**/.steelyard*/',
		'content/',
		'public/',
		'tests/sites/',
		'tests/**/fixtures/',
		'tests/**/golden/',
	]),
	eslint.configs.recommended,
	astro.configs['flat/recommended'],
	{ linterOptions: { reportUnusedDisableDirectives: 'error' } },
	{
		files: TYPED,
		extends: [typescript.configs.strictTypeChecked, typescript.configs.stylisticTypeChecked],
		languageOptions: { parserOptions: { projectService: true } },
		rules: {
			// A number in a template prints as the author of the line expects; objects still may not.
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			'@typescript-eslint/no-confusing-void-expression': [
				'error',
				{ ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
			],
			// Brackets say that a key comes from data and may not be there.
			'@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
			// Code points are what parsing and cutting of text need.
			'@typescript-eslint/no-misused-spread': 'off',
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/explicit-module-boundary-types': 'error',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
		},
	},
	{
		files: ['src/outputs/mermaid/*.js', 'src/portable/shim.js'],
		languageOptions: {
			globals: Object.fromEntries(
				[
					...['addEventListener', 'atob', 'document', 'fetch', 'location', 'parent', 'window'],
					...['Element', 'Request', 'Response', 'URL'],
				].map((name) => [name, 'readonly']),
			),
		},
	},
	{
		files: ['**/*.astro'],
		languageOptions: { parserOptions: { parser: typescript.parser } },
		rules: {
			'no-undef': 'off', // astro check knows the types
			'no-unused-vars': 'off',
			'astro/no-set-html-directive': 'off', // bodies arrive sanitized from the content store
		},
	},
	{
		files: ['src/**', '.ci/**', 'tests/**', '*.js', '*.mjs'],
		rules: {
			'max-lines': ['error', { max: 300 }],
			'max-params': ['error', { max: 3 }],
			'max-lines-per-function': ['error', { max: 80, skipBlankLines: false }],
			eqeqeq: 'error',
			'no-console': 'error',
			'no-eval': 'error',
			'no-implied-eval': 'error',
			'no-new-func': 'error',
			'object-shorthand': 'error',
			'prefer-template': 'error',
			'no-restricted-imports': ['error', { paths: [frontmatterDoor] }],
			'no-restricted-syntax': [
				'error',
				{
					selector: 'ExportDefaultDeclaration',
					message: 'Exports are named; only the integration and settings files have a default.',
				},
			],
		},
	},
	// A language is one table in one file, as long as there is something to say.
	{ files: ['src/messages/??.ts'], rules: { 'max-lines': 'off' } },
	{ files: ['tests/**'], rules: { 'max-lines-per-function': 'off', 'no-console': 'off' } },
	{
		files: ['src/cli/**', '.ci/**', 'tests/bench/**'],
		rules: { 'no-console': 'off' },
	},
	{
		files: ['src/integration.ts', ...SETTINGS, 'tests/**/*.config.ts'],
		rules: { 'no-restricted-syntax': 'off' },
	},
	{ files: ['src/vault/frontmatter.ts'], rules: { 'no-restricted-imports': 'off' } },
	{
		files: ['.ci/**', '*.js', '*.mjs'],
		languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly' } },
	},
);
