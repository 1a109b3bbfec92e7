// Pictures of the real thing: `npm run pictures` takes the README's again, `-- store` those of the store pages, `-- icons` draws the icons.
import { join } from 'node:path'
import './typescript.mjs'

const root = join(import.meta.dirname, '..')
const kinds = {
  readme: async () => (await import('./pictures/readme.mjs')).takeReadmePictures(join(root, 'docs/pictures')),
  store: async () => (await import('./pictures/store.mjs')).takeStorePictures(join(root, '.output/store')),
  icons: async () => (await import('./pictures/icons.mjs')).drawIcons(root),
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !Object.hasOwn(kinds, name))
if (unknown.length > 0) {
  console.error(`There are no pictures called ${unknown.join(', ')}; there are ${Object.keys(kinds).join(', ')}.`)
  process.exitCode = 1
} else {
  for (const name of wanted.length > 0 ? wanted : ['readme']) {
    for (const file of await kinds[name]()) console.log(file)
  }
}
