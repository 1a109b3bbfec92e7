// Draws our icons: those of the package, and those that the stores ask for (Chrome 128, Firefox up to 512, Edge 300).
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { icon, lit, unlit } from './icon.ts'

const packaged = [16, 32, 48, 96, 128]
/** The toolbar's. */
const unlitSizes = [16, 32, 48, 128]
const ofStores = [128, 300, 512]

/** @param {string} root @returns {Promise<string[]>} the files */
export async function drawIcons(root) {
  const { launchChromium } = await import('@/tests/browser/harness/launch')
  const [inPackage, inDocs] = [join(root, 'public/icon'), join(root, 'docs/store')]
  for (const folder of [inPackage, inDocs]) mkdirSync(folder, { recursive: true })
  const wanted = [
    ...packaged.map((size) => ({ file: join(inPackage, `${size}.png`), size, look: lit })),
    ...unlitSizes.map((size) => ({ file: join(inPackage, `${size}-off.png`), size, look: unlit })),
    ...ofStores.map((size) => ({ file: join(inDocs, `icon-${size}.png`), size, look: lit })),
  ]
  const browser = await launchChromium({ extension: null })
  try {
    for (const { file, size, look } of wanted) {
      const page = await browser.context.newPage()
      await page.setViewportSize({ width: size, height: size })
      await page.setContent(`<style>body{margin:0}svg{display:block}</style>${icon(size, look)}`)
      writeFileSync(file, await page.screenshot({ omitBackground: true }))
      await page.close()
    }
  } finally {
    await browser.close()
  }
  return wanted.map(({ file }) => file)
}
