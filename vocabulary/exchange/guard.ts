/**
 * Spreadsheets take a cell that begins with one of `= + - @`, a tab or a carriage return for a formula, and a formula can fetch or start
 * things (CWE-1236). Such a cell gets an apostrophe before it. One that already has apostrophes there gets one more, so that taking one
 * away gives back exactly what was written.
 *
 * A file may also be opened with another separator than ours: by a German Excel at semicolons, and then a cell may begin in the middle of one of ours. So
 * what follows a semicolon, tab or line break inside is looked at in the same way.
 */
const start = String.raw`[=+\-@＝＋－＠﹢﹣﹦﹫−]`
const lead = String.raw`['\u0020\u00a0\u3000\u200b\ufeff]*`
const pieceToGuard = new RegExp(`^${lead}${start}`, 'u')
const guardedPiece = new RegExp(`^'${lead}${start}`, 'u')
const cellToGuard = /^'*[\t\r]/u
const guardedCell = /^'+[\t\r]/u
const separators = /([;\t\r\n])/u

export function guardCell(text: string): string {
  const inside = eachPiece(text, (piece) => (pieceToGuard.test(piece) ? `'${piece}` : piece))
  return cellToGuard.test(inside) ? `'${inside}` : inside
}

/** Takes away what `guardCell` put there, and nothing else. */
export function unguardCell(text: string): string {
  const inside = guardedCell.test(text) ? text.slice(1) : text
  return eachPiece(inside, (piece) => (guardedPiece.test(piece) ? piece.slice(1) : piece))
}

function eachPiece(text: string, change: (piece: string) => string): string {
  return separators.test(text) ? text.split(separators).map(change).join('') : change(text)
}
