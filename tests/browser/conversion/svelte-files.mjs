import { readFileSync } from 'node:fs'
import { compile } from 'svelte/compiler'

export const svelteFiles = {
  name: 'svelte-files',
  load: (id) => (id.endsWith('.svelte') ? compile(readFileSync(id, 'utf8'), { generate: 'client', filename: id }).js.code : null),
}
