import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import type { Database, SqlJsStatic } from 'sql.js'
import type { Card } from '../card'
import { ankiFields, ankiTags, ankiTemplates, ankiValues, hex, noteTypeName } from './anki-note'
import { ankiCss, ankiSides } from './anki-templates'
import { fromHtml } from './html'
import type { Including, Kept } from './kept'

export interface PackageOptions {
  readonly deck: string
  readonly including: Including
  readonly now: number
}

const dayMs = 86_400_000
/** Made once and for all: Anki knows our note type again by its number, and takes notes of a second file for the same. */
const noteTypeId = 1_764_178_680_512

/**
 * An Anki package in the layout that every Anki since 2.1 reads (schema 11), and AnkiDroid and AnkiMobile too.
 * `add` takes a batch, `finish` gives the file. Numbers of notes and cards follow from the words, so a second file has the same.
 */
export class PackageWriter {
  readonly #db: Database
  readonly #options: PackageOptions
  readonly #crt: number
  readonly #noteIds = new FreeTimes()
  readonly #cardIds = new FreeTimes()
  #added = 0
  readonly #deckId: number

  constructor(sql: SqlJsStatic, options: PackageOptions) {
    this.#db = new sql.Database()
    this.#options = options
    // The day that due dates are counted from; it begins at four in the morning, as Anki's days do.
    const start = new Date(options.now - 30 * dayMs)
    start.setHours(4, 0, 0, 0)
    this.#crt = Math.floor(start.getTime() / 1000)
    this.#deckId = deckIdOf(options.deck)
    // Nothing is ever taken back here: without a journal it is twice as fast.
    this.#db.run('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -64000;')
    this.#db.run(schema)
    this.#db.run('INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, ?)', [this.#crt, options.now, options.now, ...collectionJson(options, this.#deckId)])
    this.#db.run('BEGIN')
  }

  async add(batch: readonly Kept[]): Promise<void> {
    const { now, including } = this.#options
    const modified = Math.floor(now / 1000)
    const notes = await Promise.all(
      batch.map(async (kept) => {
        const values = await ankiValues(kept, including)
        return { kept, values, checksum: await checksumOf(values.Id) }
      }),
    )
    const insertNote = this.#db.prepare('INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, ?)')
    const insertCard = this.#db.prepare('INSERT INTO cards VALUES (?, ?, ?, ?, ?, -1, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, ?)')
    const insertReview = this.#db.prepare('INSERT OR IGNORE INTO revlog VALUES (?, ?, -1, ?, ?, ?, ?, ?, ?)')
    try {
      for (const { kept, values, checksum } of notes) {
        const id = this.#noteIds.take(kept.word.savedAt)
        this.#added++
        const tags = ankiTags(kept.word.tags)
        insertNote.run([
          id,
          values.Id,
          noteTypeId,
          modified,
          tags.length > 0 ? ` ${tags.join(' ')} ` : '',
          ankiFields.map((field) => values[field]).join('\x1f'),
          fromHtml(values.Simplified),
          checksum,
          '',
        ])
        for (const [ord, template] of ankiTemplates.entries()) {
          if (values[template.front] === '') continue
          const card = kept.cards.find(({ kind }) => kind === template.kind)
          const schedule = including.progress ? this.#scheduleOf(kept, card) : fresh
          const { type, queue, due, ivl, factor, reps, lapses, left, data } = schedule
          const cardId = this.#cardIds.take(id)
          insertCard.run([cardId, id, this.#deckId, ord, modified, type, queue, type === 0 ? this.#added : due, ivl, factor, reps, lapses, left, data])
          if (including.progress && card) for (const row of reviewRows(kept, card, cardId)) insertReview.run(row)
        }
      }
    } finally {
      for (const statement of [insertNote, insertCard, insertReview]) statement.free()
    }
  }

  /** @returns the pieces of the file */
  finish(): Uint8Array<ArrayBuffer>[] {
    this.#db.run('COMMIT')
    this.#db.run(indexes)
    const collection = this.#db.export()
    this.#db.close()
    const parts: Uint8Array<ArrayBuffer>[] = []
    const zip = new Zip((error, part) => {
      if (error) throw error
      parts.push(part)
    })
    const file = new ZipDeflate('collection.anki2', { level: 6 })
    file.mtime = zipTime
    zip.add(file)
    for (let at = 0; at < collection.length; at += 1_000_000) file.push(collection.subarray(at, at + 1_000_000), at + 1_000_000 >= collection.length)
    const media = new ZipPassThrough('media')
    media.mtime = zipTime
    zip.add(media)
    media.push(new TextEncoder().encode('{}'), true)
    zip.end()
    return parts
  }

  close(): void {
    this.#db.close()
  }

  #scheduleOf({ word }: Kept, card: Card | undefined) {
    // Not to be reviewed: Anki's word for that is suspended.
    const isAside = word.state === 'known' || word.state === 'ignored' || card?.isSuspended === true
    if (!card || card.reps === 0) return isAside ? { ...fresh, queue: -1 } : fresh
    const isLearning = card.phase !== 'review'
    const ivl = Math.max(1, Math.round(card.scheduledDays || (card.due - (card.lastReview ?? card.due)) / dayMs))
    // FSRS has no ease: the harder a card, the less its interval grows, from 130 % to 310 %.
    const factor = Math.round(Math.min(3100, Math.max(1300, 2500 - (card.difficulty - 5) * 240)))
    const data = JSON.stringify({ s: round(card.stability), d: round(card.difficulty) })
    const common = { factor, reps: card.reps, lapses: card.lapses, data }
    if (isLearning) {
      const type = card.phase === 'relearning' ? 3 : 1
      return { ...common, type, queue: isAside ? -1 : 1, due: Math.floor(card.due / 1000), ivl: type === 3 ? ivl : 0, left: 1001 }
    }
    return { ...common, type: 2, queue: isAside ? -1 : 2, due: Math.floor((card.due / 1000 - this.#crt) / 86_400), ivl, left: 0 }
  }
}

/** Anki's numbers are times in milliseconds: the given one, or the next that is free. */
class FreeTimes {
  /** After each time that is taken, one to go on with; ways that were gone are made short, or 50,000 times in a row would take minutes. */
  readonly #next = new Map<number, number>()

  take(time: number): number {
    const wanted = Math.min(9_000_000_000_000, Math.max(1_000_000_000_000, Math.floor(time)))
    let free = wanted
    for (let next = this.#next.get(free); next !== undefined; next = this.#next.get(free)) free = next
    for (let at = wanted; at !== free; ) {
      const next = this.#next.get(at)!
      this.#next.set(at, free + 1)
      at = next
    }
    this.#next.set(free, free + 1)
    return free
  }
}

/** ZIP knows no time before 1980, where clocks that were lost stand; nobody asks for this one. */
const zipTime = Date.UTC(2020, 0, 2)

const round = (number: number) => Math.round(number * 1000) / 1000
const fresh = { type: 0, queue: 0, due: 0, ivl: 0, factor: 0, reps: 0, lapses: 0, left: 0, data: '{}' }

function reviewRows({ reviews }: Kept, card: Card, cardId: number): (number | null)[][] {
  const ours = reviews.filter(({ kind }) => kind === card.kind)
  return ours.map(({ at, rating, tookMs, before }, index) => {
    const after = ours[index + 1]?.before ?? card
    const type = before === null || before.phase === 'new' || before.phase === 'learning' ? 0 : before.phase === 'relearning' ? 2 : 1
    return [at, cardId, rating, Math.round(after.scheduledDays), Math.round(before?.scheduledDays ?? 0), 0, Math.min(60_000, Math.round(tookMs)), type]
  })
}

/** The first eight digits of the SHA-1 of the first field, as a number: by it Anki finds notes that are the same. */
async function checksumOf(firstField: string): Promise<number> {
  const digest = await crypto.subtle.digest('SHA-1', new TextEncoder().encode(firstField))
  return Number.parseInt(hex(new Uint8Array(digest)).slice(0, 8), 16)
}

/** The same number for the same name, in the range of times that Anki uses. */
function deckIdOf(name: string): number {
  let hash = 0
  for (const letter of name) hash = (Math.imul(hash, 31) + letter.codePointAt(0)!) >>> 0
  return 1_600_000_000_000 + hash
}

function collectionJson({ deck, now }: PackageOptions, deckId: number): string[] {
  const seconds = Math.floor(now / 1000)
  const conf = { activeDecks: [deckId], addToCur: true, collapseTime: 1200, curDeck: deckId, curModel: noteTypeId, dueCounts: true, estTimes: true, newSpread: 0, nextPos: 1, sortBackwards: false, sortType: 'noteFld', timeLim: 0 }
  const noteType = {
    id: noteTypeId,
    name: noteTypeName,
    type: 0,
    mod: seconds,
    usn: -1,
    // Lists of notes show and sort the second field, the word.
    sortf: 1,
    did: deckId,
    tmpls: ankiTemplates.map(({ name }, ord) => ({ name, ord, qfmt: ankiSides[name].front, afmt: ankiSides[name].back, bqfmt: '', bafmt: '', did: null, bfont: '', bsize: 0 })),
    flds: ankiFields.map((name, ord) => ({ name, ord, sticky: false, rtl: false, font: 'Arial', size: 20, media: [] })),
    css: ankiCss,
    latexPre: '\\documentclass[12pt]{article}\n\\special{papersize=3in,5in}\n\\usepackage{amssymb,amsmath}\n\\pagestyle{empty}\n\\setlength{\\parindent}{0in}\n\\begin{document}\n',
    latexPost: '\\end{document}',
    latexsvg: false,
    req: ankiTemplates.map(({ front }, ord) => [ord, 'any', [ankiFields.indexOf(front)]]),
    tags: [],
    vers: [],
  }
  const deckOf = (id: number, name: string) => ({ id, name, mod: seconds, usn: -1, collapsed: false, browserCollapsed: false, desc: '', dyn: 0, conf: 1, extendNew: 0, extendRev: 0, lrnToday: [0, 0], newToday: [0, 0], revToday: [0, 0], timeToday: [0, 0] })
  const options = {
    id: 1,
    name: 'Default',
    mod: 0,
    usn: 0,
    maxTaken: 60,
    autoplay: true,
    timer: 0,
    replayq: true,
    dyn: false,
    new: { bury: true, delays: [1, 10], initialFactor: 2500, ints: [1, 4, 7], order: 1, perDay: 20, separate: true },
    lapse: { delays: [10], leechAction: 0, leechFails: 8, minInt: 1, mult: 0 },
    rev: { bury: true, ease4: 1.3, fuzz: 0.05, ivlFct: 1, maxIvl: 36500, minSpace: 1, perDay: 200, hardFactor: 1.2 },
  }
  const decks = { 1: deckOf(1, 'Default'), [deckId]: deckOf(deckId, deck) }
  return [conf, { [noteTypeId]: noteType }, decks, { 1: options }, {}].map((part) => JSON.stringify(part))
}

const schema = `
CREATE TABLE col (id integer PRIMARY KEY, crt integer NOT NULL, mod integer NOT NULL, scm integer NOT NULL, ver integer NOT NULL, dty integer NOT NULL, usn integer NOT NULL, ls integer NOT NULL, conf text NOT NULL, models text NOT NULL, decks text NOT NULL, dconf text NOT NULL, tags text NOT NULL);
CREATE TABLE notes (id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL, mod integer NOT NULL, usn integer NOT NULL, tags text NOT NULL, flds text NOT NULL, sfld integer NOT NULL, csum integer NOT NULL, flags integer NOT NULL, data text NOT NULL);
CREATE TABLE cards (id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL, ord integer NOT NULL, mod integer NOT NULL, usn integer NOT NULL, type integer NOT NULL, queue integer NOT NULL, due integer NOT NULL, ivl integer NOT NULL, factor integer NOT NULL, reps integer NOT NULL, lapses integer NOT NULL, left integer NOT NULL, odue integer NOT NULL, odid integer NOT NULL, flags integer NOT NULL, data text NOT NULL);
CREATE TABLE revlog (id integer PRIMARY KEY, cid integer NOT NULL, usn integer NOT NULL, ease integer NOT NULL, ivl integer NOT NULL, lastIvl integer NOT NULL, factor integer NOT NULL, time integer NOT NULL, type integer NOT NULL);
CREATE TABLE graves (usn integer NOT NULL, oid integer NOT NULL, type integer NOT NULL);
`

/** Made at the end: every row in an index costs more while the others are still to come. */
const indexes = `
CREATE INDEX ix_notes_usn ON notes (usn);
CREATE INDEX ix_cards_usn ON cards (usn);
CREATE INDEX ix_revlog_usn ON revlog (usn);
CREATE INDEX ix_cards_nid ON cards (nid);
CREATE INDEX ix_cards_sched ON cards (did, queue, due);
CREATE INDEX ix_revlog_cid ON revlog (cid);
CREATE INDEX ix_notes_csum ON notes (csum);
`
