/**
 * Is this code point a Han character, or written among them as one (〇, 々, the radicals and compatibility shapes)?
 * Planes 2 and 3 belong to Han altogether (extensions B to J and what comes after), so no list of their blocks is kept.
 */
export function isHan(codePoint: number): boolean {
  if (codePoint < 0x2e80) return false
  if (codePoint <= 0x9fff) {
    return (
      codePoint >= 0x4e00 ||
      (codePoint >= 0x3400 && codePoint <= 0x4dbf) ||
      codePoint <= 0x2fd5 || // radicals, as PDF files like to give them
      codePoint === 0x3005 || // 々
      codePoint === 0x3007 || // 〇
      (codePoint >= 0x3021 && codePoint <= 0x3029) || // Suzhou numerals 〡〢〣
      (codePoint >= 0x3038 && codePoint <= 0x303b)
    )
  }
  return (codePoint >= 0xf900 && codePoint <= 0xfaff) || (codePoint >= 0x20000 && codePoint <= 0x3fffd)
}

/** The same for one UTF-16 unit: of a pair, the high half answers for both. */
export function isHanUnit(unit: number): boolean {
  return isHan(unit) || (unit >= 0xd840 && unit <= 0xd8bf)
}

export function isHighSurrogate(unit: number): boolean {
  return (unit & 0xfc00) === 0xd800
}

export function isLowSurrogate(unit: number): boolean {
  return (unit & 0xfc00) === 0xdc00
}

/** Does `text` hold any Han character? Stops at the first. */
export function hasHan(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    if (isHanUnit(text.charCodeAt(index))) return true
  }
  return false
}

/** ASCII or full-width digit. */
export function isDigit(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19)
}

/** ASCII or full-width Latin letter, or one with marks (é, ü). */
export function isLatin(unit: number): boolean {
  const folded = unit | 0x20
  return (
    (folded >= 0x61 && folded <= 0x7a) ||
    (unit >= 0xc0 && unit <= 0x24f && unit !== 0xd7 && unit !== 0xf7) ||
    (unit >= 0xff21 && unit <= 0xff3a) ||
    (unit >= 0xff41 && unit <= 0xff5a)
  )
}

/**
 * Characters that are the same as another by Unicode's own word: compatibility ideographs (canonical equivalents)
 * and radicals that PDF files put where the character is meant (⻓ for 长, ⼈ for 人). Others answer themselves.
 * Only within the BMP: `clean-text` maps the few pairs of surrogates itself.
 */
export function unifiedUnit(unit: number): number {
  if (unit < 0x2e80 || (unit > 0x2fd5 && unit < 0xf900) || unit > 0xfaff) return unit
  unified ??= makeUnified()
  return unified[unit < 0xf900 ? unit - 0x2e80 : unit - 0xf900 + 0x156] as number
}

// Both ranges one after the other. Asking `normalize` for each character of a text takes twenty times as long.
let unified: Uint16Array | undefined

function makeUnified(): Uint16Array {
  const units: number[] = []
  for (let unit = 0x2e80; unit <= 0x2fd5; unit++) units.push(unit < 0x2f00 ? supplementUnit(unit) : normalized(unit, 'NFKC'))
  for (let unit = 0xf900; unit <= 0xfaff; unit++) units.push(normalized(unit, 'NFC'))
  return Uint16Array.from(units)
}

function normalized(unit: number, form: 'NFC' | 'NFKC'): number {
  const character = String.fromCharCode(unit).normalize(form)
  return character.length === 1 ? character.charCodeAt(0) : unit
}

function supplementUnit(unit: number): number {
  const character = radicalSupplement.charAt(unit - 0x2e80)
  return character === '' || character === ' ' ? unit : character.charCodeAt(0)
}

// U+2E80 … U+2EF3 in order: the character that looks and means the same (Unicode, EquivalentUnifiedIdeograph.txt);
// a space where there is none in the BMP. NFKC knows only two of them.
const radicalSupplement =
  ' 厂乛乚乙亻冂 刀刂卜㔾  兀尣尢 巳幺彑彐忄㣺扌攵 旡日月歺母民氵氺灬爫爫丬牛犭王疋目示礻竹糹纟罓罒罓罒 羊羊羊耂' +
  '肀聿月臼艹艹艹虎衤覀西见角角讠贝足车辶辶辶阝钅長镸长门阜阝雨青韦页风飞食食飠饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟'
