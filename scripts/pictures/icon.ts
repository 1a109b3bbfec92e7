/** Our mark: a card with its pointer, and 通 drawn in strokes, on a grid of 128. Small sizes have fewer and thicker strokes. */
export interface Look {
  readonly paper: string
  readonly ink: string
}

export const lit: Look = { paper: '#b23a2b', ink: '#fffaf2' }
/** Where nothing can be looked up. */
export const unlit: Look = { paper: '#878d96', ink: '#f4f5f7' }

const card = 'M28 4H100A24 24 0 0 1 124 28V84A24 24 0 0 1 100 108H46L28 125C25.5 127.3 22 125.5 22 122V107.200A24 24 0 0 1 4 84V28A24 24 0 0 1 28 4Z'

const fine = [
  // 辶
  'M27 25 38 35',
  'M21 51H37V76',
  'M20 91 37 78C45 89 56 91 70 91H107',
  // 甬
  'M52 20H97L79 33',
  'M61 26 80 37',
  'M54 80V42H100V72Q100 79 92 79',
  'M54 54H100',
  'M54 66H100',
  'M77 42V80',
]

/** The same at 16 pixels: what would run together is left out. */
const coarse = ['M24 24 35 35', 'M18 53H35V78', 'M16 94 35 80C46 92 56 93 70 93H112', 'M52 20H104L82 34', 'M54 80V42H103V80', 'M54 61H103', 'M78.5 42V80']

export function icon(size: number, { paper, ink }: Look): string {
  const isSmall = size < 24
  const strokes = (isSmall ? coarse : fine).map((path) => `<path d="${path}"/>`).join('')
  const width = isSmall ? 10.5 : size < 40 ? 8 : 7
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 128 128" width="${size}" height="${size}"><path d="${card}" fill="${paper}"/><g fill="none" stroke="${ink}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round">${strokes}</g></svg>`
}
