import { spawn } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/**
 * Run a Node script of the project or of a package and collect what it prints.
 * Nothing may wait for input or for ever: it is ended after `limitMinutes`.
 *
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runNode(script, args = [], { environment = {}, limitMinutes = 75 } = {}) {
  const { promise, resolve } = Promise.withResolvers()
  const child = spawn(process.execPath, [join(root, script), ...args], {
    cwd: root,
    env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data))
  const timer = setTimeout(() => {
    output += `\nStopped after ${limitMinutes} minutes.`
    // The whole group, or browsers would live on.
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL')
  }, limitMinutes * 60_000)
  child.on('error', (error) => (output += `\n${error.message}`))
  child.on('close', (code) => {
    clearTimeout(timer)
    resolve({ code: code ?? 1, output })
  })
  return promise
}
