import { inflateSync } from 'node:zlib'
import type { Box } from './driver'

/** Four bytes a pixel, row after row. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

/**
 * A PNG as browsers write their screenshots: 8 bits a channel, not interlaced.
 * @see https://www.w3.org/TR/png-3/#9Filters
 */
export function decodePng(file: Buffer): Picture {
  const width = file.readUInt32BE(16)
  const height = file.readUInt32BE(20)
  const channels = { 2: 3, 6: 4 }[file[25] ?? 0]
  if (file[24] !== 8 || channels === undefined || file[28] !== 0) throw new Error('a PNG of another kind')
  const packed: Buffer[] = []
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') packed.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)))
  }
  const data = inflateSync(Buffer.concat(packed))
  const stride = width * channels
  const pixels = new Uint8Array(width * height * 4).fill(255)
  let above = new Uint8Array(stride)
  for (let y = 0; y < height; y++) {
    const start = y * (stride + 1)
    const row = new Uint8Array(data.subarray(start + 1, start + 1 + stride))
    unfilter(data[start] ?? 0, row, above, channels)
    for (let x = 0; x < width; x++) pixels.set(row.subarray(x * channels, (x + 1) * channels), (y * width + x) * 4)
    above = row
  }
  return { width, height, pixels }
}

function unfilter(kind: number, row: Uint8Array, above: Uint8Array, channels: number): void {
  for (let at = 0; at < row.length; at++) {
    const left = at < channels ? 0 : row[at - channels]!
    const up = above[at]!
    const corner = at < channels ? 0 : above[at - channels]!
    row[at]! += [0, left, up, (left + up) >> 1, paeth(left, up, corner)][kind]!
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const [byLeft, byUp, byCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  if (byLeft <= byUp && byLeft <= byCorner) return left
  return byUp <= byCorner ? up : corner
}

export function clip({ width, pixels }: Picture, box: Box): Picture {
  const [x, y, wide, high] = [box.x, box.y, box.width, box.height].map(Math.round) as [number, number, number, number]
  const cut = new Uint8Array(wide * high * 4)
  for (let row = 0; row < high; row++) {
    const from = ((y + row) * width + x) * 4
    cut.set(pixels.subarray(from, from + wide * 4), row * wide * 4)
  }
  return { width: wide, height: high, pixels: cut }
}

/** The share of pixels that differ by more than `tolerance` of 255 in a channel; 1 when the sizes differ. */
export function difference(one: Picture, other: Picture, tolerance = 16): number {
  if (one.width !== other.width || one.height !== other.height) return 1
  let count = 0
  for (let at = 0; at < one.pixels.length; at += 4) {
    if ([0, 1, 2].some((channel) => Math.abs(one.pixels[at + channel]! - other.pixels[at + channel]!) > tolerance)) count++
  }
  return count / (one.width * one.height)
}
