/** How our notes look in Anki. No script, nothing from elsewhere; the audio is the device's own voice. */

const reading = `<div class="pinyin" lang="zh-Latn">{{Pinyin}}</div>`
const scripts = `<div class="head"><span lang="zh-Hans">{{Simplified}}</span> <span class="other" lang="zh-Hant">{{Traditional}}</span></div>`
const sentence = `{{#Sentence}}<div class="sentence" lang="zh">{{Sentence}}</div>{{/Sentence}}`
const rest = `{{#More sentences}}<div class="more" lang="zh">{{More sentences}}</div>{{/More sentences}}
{{#Note}}<div class="note">{{Note}}</div>{{/Note}}
<div class="small">{{Level}} {{Source}}</div>`
const voice = `{{tts zh_CN:Simplified}}`
const wrapped = (inside: string) => `<div class="tongdu tex2jax_ignore mathjax_ignore">\n${inside}\n</div>`

/** The word, in its sentence where it has one. */
const recogniseFront = wrapped(`<div class="head" lang="zh-Hans">{{Simplified}}</div>\n${sentence}`)
const recogniseBack = wrapped(`${scripts}\n${reading}\n<div class="meaning">{{Meaning}}</div>\n${voice}\n<hr id="answer">\n${sentence}\n${rest}`)

/** The meaning; without one there is no such card. */
const recallFront = `{{#Meaning}}${wrapped('<div class="meaning">{{Meaning}}</div>')}{{/Meaning}}`
const recallBack = wrapped(`<div class="meaning">{{Meaning}}</div>\n<hr id="answer">\n${scripts}\n${reading}\n${voice}\n${sentence}\n${rest}`)

export const ankiSides = {
  Recognise: { front: recogniseFront, back: recogniseBack },
  Recall: { front: recallFront, back: recallBack },
} as const

export const ankiCss = `.card {
  font-family: system-ui, "Noto Sans", sans-serif;
  font-size: 18px;
  text-align: center;
  color: #23211e;
  background: #fffdfa;
}
.nightMode.card, .night_mode.card { color: #ecebe8; background: #1d1e21; }
.head { font-size: 44px; line-height: 1.3; }
.head .other { font-size: 28px; opacity: 0.75; }
.pinyin { font-size: 22px; }
.meaning { margin: 8px 0; }
.sentence, .more { margin: 12px auto; max-width: 34em; font-size: 24px; line-height: 1.6; }
.more { font-size: 20px; }
.word { color: #a83a2a; font-weight: 600; }
.nightMode .word, .night_mode .word { color: #f09482; }
.note { margin: 12px auto; max-width: 34em; text-align: start; }
.small { margin-top: 16px; font-size: 14px; opacity: 0.8; }
hr { border: 0; border-top: 1px solid; opacity: 0.25; }
`
