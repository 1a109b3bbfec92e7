/**
 * The text that stands beside the dictionary files wherever they go: whose work they are, what was changed, under which terms.
 *
 * @param source the lines of CC-CEDICT's own header
 * @param header its fields
 */
export function writeNotice(source: readonly string[], header: ReadonlyMap<string, string>): string {
  return `The files core.bin and glosses.bin in this folder are derived from CC-CEDICT (release of ${header.get('date') ?? 'unknown date'},
${header.get('entries') ?? '?'} entries), Copyright MDBG and the contributors to CC-CEDICT, https://cc-cedict.org/, https://www.mdbg.net/.

They are licensed under the Creative Commons Attribution-ShareAlike 4.0 International License
(CC BY-SA 4.0, https://creativecommons.org/licenses/by-sa/4.0/): whoever passes them on, changed or not, names the
source and keeps this licence. The program around them has a licence of its own.

What Tongdu changed: the text was put into a binary form with an index over its headwords; "u:" in pinyin became "ü";
references between entries were resolved; word frequencies and levels from the sources below were added.

Word frequencies: jieba, https://github.com/fxsjy/jieba, Copyright (c) 2013 Sun Junyi, MIT License.
Levels: the word list of the HSK 2.0 examination (2010), by way of the npm package "cedict".

The file conversion.bin is made from the dictionaries of OpenCC (Open Chinese Convert), https://github.com/BYVoid/OpenCC,
Copyright (c) 2010-2026 BYVoid (Carbo Kuo) and the contributors to OpenCC, by way of the npm package "opencc-js". They are
licensed under the Apache License, Version 2.0, which stands beside this file as LICENSE-OpenCC.txt. What Tongdu changed:
phrases that follow from shorter ones were left out, and the rest was put into a binary form.

CC-CEDICT's own notice follows.

${source.join('\n').trim()}
`
}
