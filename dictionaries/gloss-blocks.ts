import { asUint32, DictionaryError, section, type Sections } from './format'
import { InflateError, Inflater } from './inflate'

/** What the entries mean, in blocks that are inflated one by one. How they are laid out is told in `build/glosses.ts`. */
export class GlossBlocks {
  /** Entries in one block. */
  readonly size: number
  readonly count: number
  readonly #starts: Uint32Array
  readonly #bytes: Uint8Array
  readonly #inflater: Inflater

  /** @throws DictionaryError when a part is missing */
  constructor(sections: Sections) {
    const [size = 1, longest = 0] = asUint32(section(sections, 'gloss.size'))
    this.#starts = asUint32(section(sections, 'gloss.blocks'))
    this.#bytes = section(sections, 'gloss.bytes')
    this.#inflater = new Inflater(section(sections, 'gloss.common'), longest)
    this.size = size
    this.count = this.#starts.length - 1
  }

  /**
   * One line of UTF-8 for each entry of the block. It holds until the next call.
   *
   * @throws DictionaryError when the block is damaged
   */
  inflate(block: number): Uint8Array<ArrayBuffer> {
    try {
      return this.#inflater.inflate(this.#bytes.subarray(this.#starts[block], this.#starts[block + 1]))
    } catch (error) {
      if (!(error instanceof InflateError)) throw error
      throw new DictionaryError('damaged', 'The dictionary file is damaged. Please reinstall Tongdu.')
    }
  }
}
