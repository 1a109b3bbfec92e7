import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { readPackage, type BrowserName, type Package } from './package'

/** Both browsers' builds, made twice from nothing so that they can be compared. */
export interface Builds extends Record<BrowserName, Package> {
  readonly root: string
  readonly again: Record<BrowserName, Package>
}

export function buildTwice(root: string, folder: string): Builds {
  return { root, ...buildBoth(root, join(folder, 'first')), again: buildBoth(root, join(folder, 'second')) }
}

function buildBoth(root: string, out: string): Record<BrowserName, Package> {
  build(root, out, 'chrome')
  build(root, out, 'firefox')
  return { chrome: readPackage(join(out, 'chrome-mv3')), firefox: readPackage(join(out, 'firefox-mv3')) }
}

function build(root: string, out: string, browser: BrowserName): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/wxt.mjs'), 'build', '-b', browser], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production', TONGDU_MEASURE: '', TONGDU_OUT: out },
  })
  if (status !== 0) throw new Error(`The build for ${browser} failed:\n${stdout}${stderr}`)
}
