import { Crc32 } from './crc32'
import { longestLine, noCounts, recordKinds } from './format'
import type { BackupHead, BackupRecord, Counts } from './format'
import { asEnd, asHead, asRecord, kindOf, parseLine } from './line'
import type { BackupEnd, ExtraCheck, Refusal } from './line'
import { LineTooLong, linesIn } from './lines'
import type { Line } from './lines'
import { BrokenFile, unpacked } from './unpack'
import type { UnpackOptions } from './unpack'

/** Why a file is not a whole backup. */
export type Damage =
  /** Nothing of it can be used. */
  | { readonly why: 'notOurs' | 'newerVersion' }
  /** What came before is in order as far as it goes. `line` is the last that could be read. */
  | { readonly why: 'cut' | 'broken' | 'lineTooLong' | 'wrongSum' | 'wrongCounts' | 'moreAfterEnd'; readonly line: number }

export type BackupPart =
  | { readonly kind: 'head'; readonly head: BackupHead }
  | { readonly kind: 'records'; readonly records: readonly BackupRecord[] }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  /** The last part: the file is whole, or it is not. */
  | { readonly kind: 'end'; readonly counts: Counts }
  | { readonly kind: 'damaged'; readonly damage: Damage }

export interface ReadOptions extends UnpackOptions {
  readonly checkExtra: ExtraCheck
}

/**
 * Reads a backup part by part and checks every line; memory holds one part at a time. A file that somebody unpacked is read too.
 * Nothing that is in the file makes it throw.
 *
 * @throws what reading the file itself throws, and the signal's reason
 */
export async function* readBackup(file: Blob, options: ReadOptions): AsyncGenerator<BackupPart, void, void> {
  const checker = new Checker(options.checkExtra)
  try {
    for await (const lines of linesIn(unpacked(file, options), longestLine)) {
      yield* checker.take(lines)
      if (checker.damage !== null) break
    }
  } catch (error) {
    if (!(error instanceof BrokenFile || error instanceof LineTooLong)) throw error
    checker.breakOff(error instanceof LineTooLong ? 'lineTooLong' : 'broken')
  }
  yield checker.verdict()
}

/** Looks at one line after the other and keeps count. */
class Checker {
  readonly #checkExtra: ExtraCheck
  readonly #decoder = new TextDecoder('utf-8', { fatal: true })
  readonly #sum = new Crc32()
  readonly #counts = noCounts()
  #line = 0
  #end: BackupEnd | null = null
  damage: Damage | null = null

  constructor(checkExtra: ExtraCheck) {
    this.#checkExtra = checkExtra
  }

  *take(lines: readonly Line[]): Generator<BackupPart> {
    const records: BackupRecord[] = []
    const refusals: Refusal[] = []
    for (const line of lines) {
      if (this.#end !== null) this.breakOff('moreAfterEnd')
      else if (!line.isWhole) this.breakOff('cut')
      if (this.damage !== null) break
      const value = parseLine(line.bytes, this.#decoder)
      this.#line++
      if (this.#line === 1) {
        const head = asHead(value)
        if (typeof head === 'string') {
          this.damage = { why: head }
          return
        }
        yield { kind: 'head', head }
      } else {
        this.#end = asEnd(value)
        if (this.#end !== null) continue
        this.#takeRecord(value, records, refusals)
      }
      this.#sum.add(line.bytes)
      this.#sum.add(lineBreak)
    }
    if (records.length > 0) yield { kind: 'records', records }
    if (refusals.length > 0) yield { kind: 'refused', refusals }
  }

  #takeRecord(value: unknown, records: BackupRecord[], refusals: Refusal[]): void {
    const line = this.#line
    const kind = kindOf(value)
    if (kind !== null) this.#counts[kind]++
    const record = value === undefined ? ({ line, why: 'noJson' } as const) : asRecord(value, line, this.#checkExtra)
    if ('line' in record) refusals.push(record)
    else records.push(record)
  }

  breakOff(why: Extract<Damage, { line: number }>['why']): void {
    this.damage ??= this.#line === 0 ? { why: 'notOurs' } : { why, line: this.#line }
  }

  verdict(): BackupPart {
    if (this.#end === null) this.breakOff('cut')
    else if (this.#end.crc32 !== this.#sum.text) this.breakOff('wrongSum')
    else if (recordKinds.some((kind) => this.#end?.counts[kind] !== this.#counts[kind])) this.breakOff('wrongCounts')
    return this.damage === null ? { kind: 'end', counts: this.#counts } : { kind: 'damaged', damage: this.damage }
  }
}

const lineBreak = Uint8Array.of(10)
