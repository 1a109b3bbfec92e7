import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Runs the evaluation scripts that lie beside the project over our server and gives back what they print, as one Markdown block. */
export async function runOutside(shared) {
  const server = `cmd:"${process.execPath}" "${root}scripts/analysis-server.mjs"`
  const runs = [
    ['seg_eval.mjs', '--errors=10'],
    ['pinyin_eval.mjs', '--worst=10'],
    ['pinyin_eval.mjs', '--hant'],
    ['entry_eval.mjs'],
  ]
  const lines = ['```text']
  for (const [script, ...more] of runs) {
    const output = await run([`${shared}evaluation/${script}`, `${shared}tuning`, server, ...more])
    lines.push(`${script} ${more.join(' ')}`.trim(), ...output.trimEnd().split('\n'), '')
  }
  return [...lines.slice(0, -1), '```']
}

function run(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, EVAL_PKGS: root }, stdio: ['ignore', 'pipe', 'inherit'] })
    let output = ''
    child.stdout.setEncoding('utf8').on('data', (text) => (output += text))
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve(output) : reject(new Error(`${args[0]} ended with ${code}`))))
  })
}
