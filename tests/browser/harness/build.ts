import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { BrowserKind } from './browsers'

const root = join(import.meta.dirname, '../../..')
const sources = [
  'chinese',
  'components',
  'dictionaries',
  'entrypoints',
  'page',
  'platform',
  'public',
  'vocabulary',
  'package-lock.json',
  'wxt.config.ts',
]

/**
 * Folder of the built extension. Built once and shared: a build whose sources did not change is used again,
 * and test files that ask at the same time wait for one build.
 *
 * @param measured a `TONGDU_MEASURE=1` build, whose shadow root is open
 * @throws Error with the build's output when it fails
 */
export async function builtExtension(kind: BrowserKind, measured = true): Promise<string> {
  const home = join(root, '.cache/builds', `${kind}${measured ? '-measured' : ''}`)
  const extension = join(home, kind === 'firefox' ? 'firefox-mv3' : 'chrome-mv3')
  const stamp = join(home, 'fingerprint')
  mkdirSync(join(root, '.cache/builds'), { recursive: true })
  const unlock = await lock(join(root, '.cache/builds/lock'))
  try {
    const wanted = fingerprint()
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return extension
    rmSync(home, { recursive: true, force: true })
    await build(kind, measured, home)
    writeFileSync(stamp, wanted)
    return extension
  } finally {
    unlock()
  }
}

function build(kind: BrowserKind, measured: boolean, out: string): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<undefined>()
  const child = spawn(process.execPath, [join(root, 'scripts/wxt.mjs'), 'build', ...(kind === 'firefox' ? ['-b', 'firefox'] : [])], {
    cwd: root,
    env: { ...withoutTestVariables(), TONGDU_MEASURE: measured ? '1' : '', TONGDU_OUT: out },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (output += data.toString()))
  child.on('error', reject)
  child.on('exit', (code) => {
    if (code === 0) resolve(undefined)
    else reject(new Error(`wxt build for ${kind} ended with ${code}:\n${output}`))
  })
  return promise
}

// Under vitest NODE_ENV is 'test', which would give a development build.
function withoutTestVariables(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => name !== 'NODE_ENV' && !name.startsWith('VITEST')))
}

function fingerprint(): string {
  const hash = createHash('sha256')
  const visit = (path: string) => {
    if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) visit(join(path, name))
    else hash.update(path.slice(root.length)).update(readFileSync(path))
  }
  for (const source of sources) if (existsSync(join(root, source))) visit(join(root, source))
  return hash.digest('hex')
}

// A folder is made by exactly one process. Its maker's id lets others take over from one that was killed.
async function lock(path: string): Promise<() => void> {
  for (;;) {
    try {
      mkdirSync(path)
      writeFileSync(join(path, 'pid'), String(process.pid))
      return () => rmSync(path, { recursive: true, force: true })
    } catch {
      const owner = existsSync(join(path, 'pid')) ? Number(readFileSync(join(path, 'pid'), 'utf8')) : NaN
      if (owner > 0 && !isAlive(owner)) rmSync(path, { recursive: true, force: true })
      else await pause(100)
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
