import type { ComponentChildren } from 'preact'

interface FigureProps {
  readonly title: string
  /** The picture in one sentence. */
  readonly sentence: string
  readonly aside?: ComponentChildren
  readonly children: ComponentChildren
}

/** A picture with its title and what it says. */
export function Figure({ title, sentence, aside, children }: FigureProps) {
  return (
    <figure class="figure">
      <figcaption>
        <strong>{title}</strong>
        {aside}
        <span class="quiet">{sentence}</span>
      </figcaption>
      {children}
    </figure>
  )
}

export interface Part {
  readonly name: string
  readonly value: number
  /** A class that gives it its colour. */
  readonly kind: string
}

/** One bar in parts, each as long as its share of `total`. */
export function PartsBar({ parts, total, label }: { parts: readonly Part[]; total: number; label: string }) {
  let at = 0
  return (
    <svg class="parts-bar" role="img" aria-label={label} viewBox="0 0 100 8" preserveAspectRatio="none">
      <rect class="rest" x="0" y="0" width="100" height="8" />
      {total > 0 &&
        parts.map(({ name, value, kind }) => {
          const width = (value / total) * 100
          const x = at
          at += width
          return width > 0 && <rect key={name} class={kind} x={x} y="0" width={width} height="8" />
        })}
    </svg>
  )
}

export interface Bar {
  readonly key: string
  readonly value: number
  /** The lower part of it, in another colour. */
  readonly part?: number
  /** Seen when the pointer rests on it. */
  readonly text: string
}

const high = 60
const wide = 10

/** Bars beside each other, the tallest as high as the picture. */
export function Bars({ bars, label }: { bars: readonly Bar[]; label: string }) {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  return (
    <svg class="bars" role="img" aria-label={label} viewBox={`0 0 ${bars.length * wide} ${high}`} preserveAspectRatio="none">
      {bars.map(({ key, value, part = 0, text }, index) => {
        const height = (value / most) * (high - 2)
        const lower = (part / most) * (high - 2)
        return (
          <g key={key}>
            <title>{text}</title>
            <rect class="ground" x={index * wide} y="0" width={wide} height={high} />
            <rect class="bar" x={index * wide + 1.5} y={high - height} width={wide - 3} height={height} />
            {lower > 0 && <rect class="bar-part" x={index * wide + 1.5} y={high - lower} width={wide - 3} height={lower} />}
            <rect class="foot" x={index * wide + 1.5} y={high - 1} width={wide - 3} height={1} />
          </g>
        )
      })}
    </svg>
  )
}

interface EarsTableProps {
  readonly caption: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly [name: string, ...figures: number[]])[]
}

/** What a picture shows, for those who hear the page. */
export function EarsTable({ caption, columns, rows }: EarsTableProps) {
  return (
    <div class="for-ears">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...figures]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {figures.map((figure, index) => (
                <td key={index}>{figure}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
