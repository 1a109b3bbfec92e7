/** A colour as `#rrggbb`. */
export type Colour = string

/** WCAG's least contrast for text of any size. */
export const readable = 4.5

type Triple = readonly [number, number, number]

const channelsOf = (colour: Colour): Triple => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255) as unknown as Triple
const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
const companded = (part: number) => (part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055)

/** @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: Colour): number {
  const [red, green, blue] = channelsOf(colour).map(linear) as unknown as Triple
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** 1 … 21, as WCAG counts it. */
export function contrast(one: Colour, other: Colour): number {
  const [lighter, darker] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}

/** The least contrast that the colour has on any of these papers. */
export const leastContrast = (colour: Colour, papers: readonly Colour[]): number => Math.min(...papers.map((paper) => contrast(colour, paper)))

/**
 * The colour itself where it can be read on all of these papers; else the nearest one of the same hue that can, lighter or darker.
 * What is nearest is judged in Oklab, where equal steps look equal.
 * @see https://bottosson.github.io/posts/oklab/
 */
export function nearestReadable(colour: Colour, papers: readonly Colour[]): Colour {
  if (leastContrast(colour, papers) >= readable) return colour
  const [lightness, a, b] = toOklab(colour)
  const tried = [0, 1].map((end) => towards(end, lightness, a, b, papers)).filter((found) => found !== null)
  return tried.toSorted((one, other) => Math.abs(one.lightness - lightness) - Math.abs(other.lightness - lightness))[0]?.colour ?? fallback(papers)
}

const fallback = (papers: readonly Colour[]) => (leastContrast('#000000', papers) > leastContrast('#ffffff', papers) ? '#000000' : '#ffffff')

/** The first readable one on the way to black (0) or white (1); null where there is none. */
function towards(end: number, lightness: number, a: number, b: number, papers: readonly Colour[]): { colour: Colour; lightness: number } | null {
  const at = (part: number) => lightness + (end - lightness) * part
  const isReadable = (part: number) => leastContrast(inGamut(at(part), a, b), papers) >= readable
  if (!isReadable(1)) return null
  let [least, most] = [0, 1]
  for (let step = 0; step < 16; step++) {
    const middle = (least + most) / 2
    if (isReadable(middle)) most = middle
    else least = middle
  }
  return { colour: inGamut(at(most), a, b), lightness: at(most) }
}

/** As much of the colourfulness as a screen can show at this lightness. */
function inGamut(lightness: number, a: number, b: number): Colour {
  let [least, most] = [0, 1]
  const whole = toLinear(lightness, a, b)
  if (isShown(whole)) return written(whole)
  for (let step = 0; step < 12; step++) {
    const part = (least + most) / 2
    if (isShown(toLinear(lightness, a * part, b * part))) least = part
    else most = part
  }
  return written(toLinear(lightness, a * least, b * least))
}

const isShown = (channels: Triple) => channels.every((part) => part >= -0.0001 && part <= 1.0001)
const written = (channels: Triple): Colour =>
  `#${channels.map((part) => Math.round(Math.min(1, Math.max(0, companded(Math.max(0, part)))) * 255).toString(16).padStart(2, '0')).join('')}`

function toOklab(colour: Colour): Triple {
  const [red, green, blue] = channelsOf(colour).map(linear) as unknown as Triple
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const middle = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  return [
    0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short,
  ]
}

function toLinear(lightness: number, a: number, b: number): Triple {
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ]
}
