import { join } from 'node:path'
import { build, type Rollup } from 'vite'
import { svelteFiles } from './svelte-files.mjs'

const folder = join(import.meta.dirname, '../../fixtures/apps')

/** The apps of tests/fixtures/apps, by what draws them. React twice, as the packages `react` and `react-18`. */
export const apps = ['react', 'react-18', 'vue', 'svelte', 'preact', 'solid', 'lit', 'angular', 'htmx', 'plain'] as const
export type App = (typeof apps)[number]
export const hydratedApps = ['react', 'react-18', 'vue'] as const

const bundles = new Map<string, Promise<string>>()

/** `tests/fixtures/apps/ENTRY.js` and its framework as one script; development builds, which complain most. */
export function bundle(entry: string, app: string = entry): Promise<string> {
  const key = `${entry} ${app}`
  const bundled = bundles.get(key) ?? bundleAnew(entry, app)
  bundles.set(key, bundled)
  return bundled
}

async function bundleAnew(entry: string, app: string): Promise<string> {
  const built = await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    plugins: [svelteFiles],
    resolve: { alias: app === 'react-18' ? olderReact : [], conditions: ['browser', 'module', 'import', 'default'] },
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    build: { write: false, minify: false, target: 'es2024', lib: { entry: join(folder, `${entry}.js`), formats: ['iife'], name: 'fixture' } },
  })
  const [{ output }] = built as unknown as [Rollup.RollupOutput]
  return output[0].code
}

const olderReact = [
  { find: /^react-dom$/, replacement: 'react-dom-18' },
  { find: /^react-dom\//, replacement: 'react-dom-18/' },
  { find: /^react$/, replacement: 'react-18' },
  { find: /^react\//, replacement: 'react-18/' },
]

/** What the page itself says and suffers, to be compared: `said`. Its own icon, or a 404 is said too. */
export const head = `<meta charset="utf-8"><link rel="icon" href="data:,"><title>图书馆的新闻</title><style>body { font: 18px/28px sans-serif; margin: 40px }</style><script>
  window.said = []
  for (const name of ['log', 'info', 'warn', 'error', 'debug']) {
    const say = console[name].bind(console)
    console[name] = (...what) => (said.push(name + ' ' + what.map(String).join(' ')), say(...what))
  }
  addEventListener('error', ({ message }) => said.push('thrown ' + message))
  addEventListener('unhandledrejection', ({ reason }) => said.push('rejected ' + reason))
</script>`

const island = '<div id="island"><p>岛上的面馆换了老板，里面还卖面包。</p><p title="说明">后面<i>有</i>山。</p></div>'

/** The page of an app. `drawn` is what a server has drawn already; then the app waits for `app.start()` no longer than its bundle. */
export const pageOf = (script: string, drawn = '') =>
  `<!doctype html><html lang="zh-Hans"><head>${head}</head><body>${island}<div id="root">${drawn}</div><script src="${script}"></script></body></html>`
