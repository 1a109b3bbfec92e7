import { onSettingsChange, readSettings } from './settings'
import { languageTag, speak, text } from './texts'

/** Opens the texts for a page and names the page by one of them. Does so again, and calls `draw`, when the reader chooses another language. */
export async function openPageTexts(title: string, draw: () => void): Promise<void> {
  let { language } = await readSettings()
  const name = async () => {
    await speak(language)
    document.documentElement.lang = languageTag()
    const said = text(title)
    document.title = said.includes('Tongdu') ? said : `${said} · Tongdu`
  }
  await name()
  onSettingsChange((settings) => {
    if (settings.language === language) return
    language = settings.language
    void name().then(draw)
  })
}
