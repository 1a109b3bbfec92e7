/** Tongdu's name, with the Chinese one in the script of the interface; for English readers as the Mainland writes it. */
export function Brand() {
  const isTraditional = document.documentElement.lang.startsWith('zh-Hant')
  return (
    <>
      Tongdu <span lang={isTraditional ? 'zh-Hant-TW' : 'zh-Hans'}>{isTraditional ? '通讀' : '通读'}</span>
    </>
  )
}
