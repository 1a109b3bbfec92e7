import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

interface Note {
  readonly id: number
  readonly fields: Record<string, string>
  readonly tags: readonly string[]
}

interface Request {
  readonly action: string
  readonly params?: Record<string, unknown>
}

/** What listens behaves so: as AnkiConnect does, or otherwise. */
export type Behaviour =
  | 'usual'
  /** Another web server. */
  | 'html'
  | 'refusing'
  | 'old'
  /** Takes the request and never answers. */
  | 'hanging'
  /** Breaks the connection off. */
  | 'broken'
  /** Sends the browser elsewhere. */
  | 'redirecting'
  | 'endless'

/** A local server that speaks as AnkiConnect does, with its rules for origins. */
export class AnkiMock {
  behaviour: Behaviour = 'usual'
  readonly notes = new Map<string, Note>()
  readonly asked: string[] = []
  readonly origins = new Set<string>()
  readonly #server: Server
  readonly #models = ['Basic']
  #next = 1_700_000_000_000

  private constructor() {
    this.#server = createServer((request, response) => this.#serve(request, response))
  }

  static async start(): Promise<AnkiMock> {
    const mock = new AnkiMock()
    await new Promise<void>((resolve) => mock.#server.listen(0, '127.0.0.1', resolve))
    return mock
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  #serve(request: IncomingMessage, response: ServerResponse): void {
    const origin = request.headers.origin ?? ''
    this.origins.add(origin)
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      if (request.method === 'OPTIONS') return void response.writeHead(200, corsFor(origin)).end()
      switch (this.behaviour) {
        case 'html':
          return void response.writeHead(200, { 'content-type': 'text/html' }).end('<script>globalThis.ran = 1</script>')
        case 'hanging':
          return
        case 'broken':
          return void request.socket.destroy()
        case 'redirecting':
          return void response.writeHead(302, { ...corsFor(origin), location: 'https://example.org/' }).end()
        case 'endless': {
          response.writeHead(200, corsFor(origin))
          const more = () => void (response.destroyed || response.write(Buffer.alloc(500_000, 32), () => setImmediate(more)))
          return more()
        }
        case 'usual':
        case 'refusing':
        case 'old':
          response.writeHead(200, { 'content-type': 'application/json', ...corsFor(origin) })
          return void response.end(JSON.stringify(this.#answer(JSON.parse(Buffer.concat(chunks).toString()) as Request)))
      }
    })
  }

  #answer({ action, params = {} }: Request): { result: unknown; error: string | null } {
    this.asked.push(action)
    const result = (value: unknown) => ({ result: value, error: null })
    switch (action) {
      case 'requestPermission':
        return result({ permission: this.behaviour === 'refusing' ? 'denied' : 'granted' })
      case 'version':
        return result(this.behaviour === 'old' ? 5 : 6)
      case 'deckNames':
        return result(['Default', 'Chinese::Words'])
      case 'createDeck':
        return result(1)
      case 'modelNames':
        return result(this.#models)
      case 'createModel':
        this.#models.push(params.modelName as string)
        return result({})
      case 'modelFieldNames':
        return result(['Id', 'Simplified', 'Traditional', 'Pinyin', 'Meaning', 'Sentence', 'More sentences', 'Note', 'Level', 'Source', 'Reading', 'Word'])
      case 'multi':
        return result((params.actions as Request[]).map((one) => this.#answer(one)))
      case 'findNotes':
        return result([this.notes.get(/"Id:([^"]+)"/u.exec(params.query as string)![1]!)?.id].filter((id) => id !== undefined))
      case 'addNotes':
        return result((params.notes as Note[]).map(({ fields, tags }) => this.#add(fields, tags)))
      case 'updateNoteFields': {
        const { id, fields } = params.note as Note
        const note = [...this.notes.values()].find((one) => one.id === id)!
        this.notes.set(note.fields.Id!, { ...note, fields })
        return result(null)
      }
      case 'addTags':
        return result(null)
      default:
        return { result: null, error: 'unsupported action' }
    }
  }

  #add(fields: Record<string, string>, tags: readonly string[]): number | null {
    if (this.notes.has(fields.Id!)) return null
    const id = this.#next++
    this.notes.set(fields.Id!, { id, fields, tags })
    return id
  }
}

const corsFor = (origin: string) => ({ 'access-control-allow-origin': origin || '*', 'access-control-allow-headers': '*', 'access-control-allow-private-network': 'true' })
