import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'

export interface Page {
  readonly body: string | Uint8Array
  /** Added to `content-type: text/html; charset=utf-8` and `cache-control: no-store`, or in their place. */
  readonly headers?: Readonly<Record<string, string>>
  readonly status?: number
  /** Answer later, to watch a page while it loads. */
  readonly delayMs?: number
  /** Answer only when this is done. */
  readonly after?: Promise<unknown>
}

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
}

/**
 * A local web site for tests: pages given as text with headers of one's choice, and everything below tests/fixtures.
 * The same pages stand on three origins, so that one can frame another.
 */
export class Site {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string
  /** Another port of the same host: another origin of the same site. */
  readonly sibling: string
  /** `http://localhost:PORT`: another site. */
  readonly stranger: string
  /** Paths that were asked for, in order, with the origin's host before them. */
  readonly requests: string[] = []
  readonly #pages: Map<string, Page>
  readonly #servers: readonly Server[]
  #made = 0

  private constructor(servers: readonly Server[], pages: Map<string, Page>, requests: string[]) {
    const [first, second] = servers.map((server) => (server.address() as AddressInfo).port)
    this.origin = `http://127.0.0.1:${first}`
    this.sibling = `http://127.0.0.1:${second}`
    this.stranger = `http://localhost:${first}`
    this.#pages = pages
    this.#servers = servers
    this.requests = requests
  }

  static async start(folder = join(import.meta.dirname, '../../fixtures')): Promise<Site> {
    const pages = new Map<string, Page>()
    const requests: string[] = []
    const servers = [0, 1].map(() =>
      createServer((request, response) => {
        const url = new URL(request.url ?? '/', `http://${request.headers.host}`)
        requests.push(url.host + url.pathname)
        const page = pages.get(url.pathname) ?? fileAt(folder, url.pathname)
        const { body, headers = {}, status = 200, delayMs = 0, after } = page ?? { body: 'not found', status: 404 }
        const answer = () => {
          response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...headers })
          response.end(body)
        }
        if (after) void after.then(answer)
        else setTimeout(answer, delayMs)
      }),
    )
    await Promise.all(servers.map(listen))
    return new Site(servers, pages, requests)
  }

  /** Serve `page` (or HTML text) and give its path. A path is made when none is given. */
  add(page: Page | string, path = `/page-${++this.#made}`): string {
    this.#pages.set(path, typeof page === 'string' ? { body: asDocument(page) } : page)
    return path
  }

  /** The same, as a URL on `origin`. */
  url(page: Page | string, path?: string): string {
    return this.origin + this.add(page, path)
  }

  /** A URL as it is, a path on `origin`, or HTML text (anything that begins with `<`) as a page of its own. */
  resolve(address: string): string {
    if (address.trimStart().startsWith('<')) return this.url(address)
    return address.startsWith('/') ? this.origin + address : address
  }

  async stop(): Promise<void> {
    await Promise.all(
      this.#servers.map((server) => {
        server.closeAllConnections()
        return new Promise((resolve) => server.close(resolve))
      }),
    )
  }
}

// Standards mode and an empty icon, unless the page says something else itself.
function asDocument(html: string): string {
  return /^\s*<(!doctype|html|\?xml)/i.test(html) ? html : `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">${html}`
}

function fileAt(folder: string, path: string): Page | null {
  const safe = normalize(decodeURIComponent(path))
  if (path === '/favicon.ico') return { body: '', status: 204 }
  try {
    const headers = { 'content-type': contentTypes[extname(safe)] ?? 'application/octet-stream' }
    return { body: readFileSync(join(folder, safe)), headers }
  } catch {
    return null
  }
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => resolve())
  })
}
