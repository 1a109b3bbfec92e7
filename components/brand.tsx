/** Tongdu's name, with the Chinese one behind it. */
export function Brand() {
  return (
    <>
      Tongdu <ChineseName />
    </>
  )
}

/** In the script of the interface; for English readers as the Mainland writes it. */
export function ChineseName() {
  const isTraditional = document.documentElement.lang.startsWith('zh-Hant')
  return <span lang={isTraditional ? 'zh-Hant-TW' : 'zh-Hans'}>{isTraditional ? '通讀' : '通读'}</span>
}
