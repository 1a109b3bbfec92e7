import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadDictionary } from '@/dictionaries/load-node'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** Runs the server on `input` and returns its lines once it has ended by itself. */
function serve(input: string | Buffer): Promise<{ lines: unknown[]; code: number | null }> {
  return new Promise((resolve, reject) => {
    const server = spawn(process.execPath, ['scripts/analysis-server.mjs'], { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] })
    const chunks: Buffer[] = []
    server.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    server.on('error', reject)
    server.on('close', (code) => {
      const output = Buffer.concat(chunks).toString('utf8')
      expect(output === '' || output.endsWith('\n')).toBe(true)
      resolve({ lines: output === '' ? [] : output.slice(0, -1).split('\n').map((line) => JSON.parse(line) as unknown), code })
    })
    server.stdin.end(input)
  })
}

const request = (op: string, text: string, more = {}) => JSON.stringify({ op, text, script: 'hans', ...more })

// The server builds the dictionary itself where there is none; here it is there before the first test.
beforeAll(loadDictionary, 120_000)

describe('the analysis server', () => {
  test('answers each operation, in order, and ends with its input', async () => {
    const { lines, code } = await serve(
      [
        request('segment', '图书\n馆，今天'),
        request('hover', '去图书\n馆', { index: 4 }),
        request('pinyin', '她去图书馆A'),
        request('entry', '女人的绿色旅行', { index: 3 }),
        request('convert', '里面的头发', { from: 'cn', to: 'tw' }),
        request('convert', '同样的', { from: 't', to: 't' }),
      ].join('\n') + '\n',
    )
    expect(lines).toEqual([
      ['图书\n馆', '，', '今天'],
      [1, 5],
      ['ta1', 'qu4', 'tu2', 'shu1', 'guan3', null],
      { start: 3, pinyin: 'lu:4 se4' },
      '裡面的頭髮',
      '同样的',
    ])
    expect(code).toBe(0)
  })

  test('says what is wrong with a bad line and goes on', async () => {
    const bad = ['{', '', '[]', 'null', '"x"', '{"op":"constructor","text":"a"}', '{"op":"segment"}', '{"op":"segment","text":7}']
    const badRequests = [
      request('hover', 'a'),
      request('hover', 'a', { index: 1 }),
      request('hover', '', { index: 0 }),
      request('entry', 'a', { index: -1 }),
      request('segment', 'a', { script: 'latin' }),
      request('convert', 'a', { from: 'cn', to: 'en' }),
    ]
    const { lines } = await serve([...bad, ...badRequests, request('segment', '好')].join('\n'))
    expect(lines).toHaveLength(bad.length + badRequests.length + 1)
    for (const line of lines.slice(0, -1)) expect(line).toEqual({ error: expect.any(String) as string })
    expect(lines.at(-1)).toEqual(['好'])
  })

  test('loses no character of any text', async () => {
    const texts = ['', ' ', '\n', '\u2028行\u2029', 'a\ud800b', '\udc00', '葛󠄀城', '𠮷野家', '图\u200b书\u0000馆', '习 近 平', '\u3000\u3000一段', '😀好👨‍👩‍👧']
    const { lines } = await serve(texts.map((text) => request('segment', text)).join('\n'))
    expect(lines.map((words) => (words as string[]).join(''))).toEqual(texts)
  })

  test('gives one reading or null for each unit', async () => {
    const texts = ['', '𠮷好', '银 行\n行长', 'AA 制', '一\ud800二']
    const { lines } = await serve(texts.map((text) => request('pinyin', text)).join('\n'))
    expect(lines.map((readings) => (readings as unknown[]).length)).toEqual(texts.map((text) => text.length))
  })

  test('reads characters that are cut by the chunks of a pipe', async () => {
    const text = '图书馆'.repeat(60_000)
    const { lines } = await serve(Buffer.from(request('segment', text)))
    expect((lines[0] as string[]).join('')).toBe(text)
  })
})
