import { describe, expect, it } from 'vitest'
import { chooseVoice } from '@/platform/speech/choose-voice'
import type { SpeechWishes } from '@/platform/speech/choose-voice'
import { asVoice } from './fake-device'
import type { FakeVoice } from './fake-device'

const wishes: SpeechWishes = { voices: 'script', voiceName: '', speechRate: 0.9, allowsOnlineVoices: false }
const windows = [
  { name: 'Microsoft David', lang: 'en-US' },
  { name: 'Microsoft Huihui - Chinese (Simplified, PRC)', lang: 'zh-CN' },
  { name: 'Microsoft Hanhan - Chinese (Traditional, Taiwan)', lang: 'zh-TW' },
  { name: 'Microsoft Tracy - Chinese (Traditional, Hong Kong S.A.R.)', lang: 'zh-HK' },
  { name: 'Microsoft Xiaoxiao Online (Natural) - Chinese (Mainland)', lang: 'zh-CN', isOnline: true },
]
const choose = (voices: readonly FakeVoice[], script: 'simplified' | 'traditional', more: Partial<SpeechWishes> = {}) =>
  chooseVoice(voices.map(asVoice), script, { ...wishes, ...more })
const name = (...args: Parameters<typeof choose>) => {
  const choice = choose(...args)
  return choice.kind === 'voice' ? choice.voice.name.split(' ').slice(0, 2).join(' ') : choice.kind
}

describe('the voice that speaks', () => {
  it('is one of the region whose script is shown', () => {
    expect(name(windows, 'simplified')).toBe('Microsoft Huihui')
    expect(name(windows, 'traditional')).toBe('Microsoft Hanhan')
  })

  it('is one of the region that the reader chose, whatever is shown', () => {
    expect(name(windows, 'traditional', { voices: 'mainland' })).toBe('Microsoft Huihui')
    expect(choose(windows, 'simplified', { voices: 'hong kong' })).toMatchObject({ tongue: 'cantonese', isStandIn: false })
  })

  it('speaks Cantonese for nobody who did not choose Hong Kong', () => {
    const cantonese = windows.filter(({ lang }) => lang === 'zh-HK')
    expect(name(cantonese, 'traditional')).toBe('none')
    expect(choose(windows.slice(0, 3), 'traditional', { voices: 'hong kong' })).toMatchObject({ tongue: 'mandarin', isStandIn: true })
  })

  it('is a neighbour where the region has none, and says so', () => {
    expect(choose(windows.slice(0, 2), 'traditional')).toMatchObject({ kind: 'voice', isStandIn: true })
    expect(choose([{ name: 'Mandarin', lang: 'cmn' }], 'traditional')).toMatchObject({ isStandIn: false })
  })

  it('is never online before the reader agreed, and of the device even then', () => {
    const online = windows.filter(({ isOnline }) => isOnline)
    expect(choose(online, 'simplified')).toMatchObject({ kind: 'online only', voice: { lang: 'zh-CN' } })
    expect(choose(online, 'simplified', { allowsOnlineVoices: true })).toMatchObject({ kind: 'voice', isOnline: true })
    expect(name(windows, 'simplified', { allowsOnlineVoices: true })).toBe('Microsoft Huihui')
    expect(name(windows, 'simplified', { voiceName: online[0]!.name })).toBe('Microsoft Huihui')
    expect(name(windows, 'simplified', { voiceName: online[0]!.name, allowsOnlineVoices: true })).toBe('Microsoft Xiaoxiao')
  })

  it('is the best sounding of its kind', () => {
    const mac = [
      { name: 'Eddy (中文（中国大陆）)', lang: 'zh-CN' },
      { name: 'Tingting', lang: 'zh-CN' },
      { name: 'Lilian (Premium)', lang: 'zh-CN' },
    ]
    expect(name(mac, 'simplified')).toBe('Lilian (Premium)')
    expect(name(mac.slice(0, 2), 'simplified')).toBe('Tingting')
  })

  it('reads pinyin where it is eSpeak, whose other voice guesses at characters', () => {
    const linux = [
      { name: 'Chinese (Mandarin, latin as English)', lang: 'cmn' },
      { name: 'Chinese (Mandarin, latin as Pinyin)', lang: 'cmn-latn-pinyin' },
    ]
    expect(choose(linux, 'simplified')).toMatchObject({ readsPinyin: true, voice: { lang: 'cmn-latn-pinyin' } })
    expect(choose([...linux, { name: 'Xiaoling', lang: 'zh-CN' }], 'simplified')).toMatchObject({ readsPinyin: false, voice: { name: 'Xiaoling' } })
  })

  it('is none where there is none', () => expect(name([{ name: 'Kyoko', lang: 'ja-JP' }], 'simplified')).toBe('none'))
})
