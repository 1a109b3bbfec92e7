import { cpus, totalmem } from 'node:os'

interface Row {
  readonly what: string
  readonly samples: readonly number[]
  readonly unit: string
  readonly aim: string
}

/**
 * What one bench measured. In `scripts/bench/NAME.bench.ts`:
 *
 *   export async function bench(report: Report): Promise<void> {
 *     report.describe('Looking words up', 'Node, one process, a news article of our own.')
 *     const samples = await report.repeat(30, () => measureMs())
 *     report.row('first answer from files', samples, 'ms', '≤ 10')
 *   }
 *
 * Figures are printed, never judged: machines are shared, so compare within one run.
 */
export class Report {
  readonly name: string
  /** Only to see that the measuring works: every `repeat` measures once. */
  readonly isSmoke: boolean
  readonly #rows: Row[] = []
  readonly #notes: string[] = []
  #title = ''
  #about = ''

  constructor(name: string, isSmoke: boolean) {
    this.name = name
    this.isSmoke = isSmoke
  }

  describe(title: string, about: string): void {
    this.#title = title
    this.#about = about
  }

  /** Measure `times` times, after each other. */
  async repeat(times: number, measure: (round: number) => number | Promise<number>): Promise<number[]> {
    const samples: number[] = []
    for (let round = 0; round < (this.isSmoke ? 1 : times); round++) samples.push(await measure(round))
    return samples
  }

  /** @param aim what the issue asks for, as text */
  row(what: string, samples: readonly number[] | number, unit: string, aim = ''): void {
    this.#rows.push({ what, samples: typeof samples === 'number' ? [samples] : samples, unit, aim })
  }

  note(text: string): void {
    this.#notes.push(text)
  }

  /** Median of a row, for ratios. */
  median(what: string): number {
    return quantile(this.#rows.find((row) => row.what === what)?.samples ?? [], 0.5)
  }

  markdown(): string {
    const head = '| | median | half of all within | 95th percentile | measured | unit | aim |\n|---|---:|---:|---:|---:|---|---|'
    const rows = this.#rows.map(({ what, samples, unit, aim }) => {
      const at = (part: number) => figure(quantile(samples, part))
      const isMany = samples.length > 1
      const cells = [what, at(0.5), isMany ? `${at(0.25)} … ${at(0.75)}` : '', isMany ? at(0.95) : '', String(samples.length), unit, aim]
      return `| ${cells.join(' | ')} |`
    })
    const parts = [`### ${this.#title || this.name}`, this.#about, [head, ...rows].join('\n'), ...this.#notes]
    return parts.filter((part) => part !== '').join('\n\n')
  }
}

/** Linear between neighbours; NaN for no samples. */
export function quantile(samples: readonly number[], part: number): number {
  const sorted = samples.toSorted((a, b) => a - b)
  const place = (sorted.length - 1) * part
  const low = sorted[Math.floor(place)] ?? NaN
  const high = sorted[Math.ceil(place)] ?? NaN
  return low + (high - low) * (place - Math.floor(place))
}

/** Three digits that mean something, thousands apart. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return '–'
  if (Math.abs(value) >= 1000) return Math.round(value).toLocaleString('en')
  return String(Number(value.toPrecision(3)))
}

export function machine(): string {
  const { model } = cpus()[0] ?? { model: 'unknown processor' }
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${cpus().length} × ${model.trim()}, ${memory} GiB, ${process.platform} ${process.arch}, Node ${process.versions.node}`
}
