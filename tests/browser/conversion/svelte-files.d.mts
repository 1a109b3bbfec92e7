import type { Plugin } from 'vite'

/** Lets vite take `.svelte` files. */
export const svelteFiles: Plugin
