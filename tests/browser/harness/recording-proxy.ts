import { createServer, request as send, type Server } from 'node:http'
import { connect, type AddressInfo } from 'node:net'

/**
 * An HTTP proxy that writes down every request of a browser, also those of workers that page-level tools do not see.
 * It lets requests to this machine through and refuses all others.
 */
export class RecordingProxy {
  /** `METHOD URL`, or `CONNECT host:port` for what would have been encrypted. */
  readonly requests: string[] = []
  readonly port: number
  readonly #server: Server

  private constructor(server: Server, requests: string[]) {
    this.#server = server
    this.port = (server.address() as AddressInfo).port
    this.requests = requests
  }

  static async start(): Promise<RecordingProxy> {
    const requests: string[] = []
    const server = createServer((request, response) => {
      requests.push(`${request.method} ${request.url}`)
      const url = new URL(request.url ?? '/', 'http://unknown.invalid')
      if (!isLocal(url.hostname)) {
        response.writeHead(502).end()
        return
      }
      const onward = send(url, { method: request.method, headers: request.headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(response)
      })
      onward.on('error', () => response.destroy())
      request.pipe(onward)
    })
    server.on('connect', (request, socket) => {
      requests.push(`CONNECT ${request.url}`)
      const { hostname, port } = new URL(`http://${request.url}`)
      if (!isLocal(hostname)) {
        socket.end('HTTP/1.1 502 Refused\r\n\r\n')
        return
      }
      const onward = connect(Number(port) || 80, hostname, () => socket.write('HTTP/1.1 200 OK\r\n\r\n'))
      onward.on('error', () => socket.destroy())
      socket.on('error', () => onward.destroy())
      socket.pipe(onward).pipe(socket)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
    return new RecordingProxy(server, requests)
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }
}

const isLocal = (host: string) => host === '127.0.0.1' || host === 'localhost'
