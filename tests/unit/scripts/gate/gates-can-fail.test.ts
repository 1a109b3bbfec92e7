import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { agreed } from '../../../../scripts/gate/agreed-manifest'
import { findLicenceGaps } from '../../../../scripts/gate/licences'
import { findLocaleFaults, parseMessages } from '../../../../scripts/gate/locales'
import { findManifestChanges } from '../../../../scripts/gate/manifest'
import { findRemoteCode } from '../../../../scripts/gate/remote-code'
import { findDifferences } from '../../../../scripts/gate/reproducible'
import { findOversize } from '../../../../scripts/gate/size'
import { lintFindings } from '../../../../scripts/gate/web-ext-lint'

const files = (contents: Record<string, string>) => new Map(Object.entries(contents).map(([path, text]) => [path, Buffer.from(text)]))

describe('the gate for remote code', () => {
  test.each([
    ['background.js', 'eval("1")'],
    ['background.js', 'new Function("return 1")()'],
    ['background.js', 'const f = Function("return 1")'],
    ['background.js', "setTimeout('go()', 1)"],
    ['background.js', 'importScripts("https://example.org/a.js")'],
    ['background.js', 'import("//example.org/a.js")'],
    ['background.js', 'import a from "https://example.org/a"'],
    ['background.js', 'const unused = "https://cdn.example.org/lib.min.js"'],
    ['background.js', 'fetch("https://example.org/words")'],
    ['background.js', 'new WebSocket("wss://example.org")'],
    ['background.js', 'document.write("x")'],
    ['background.js', 'a.insertAdjacentHTML("beforeend", b)'],
    ['chunks/card.js', 'h("p",{dangerouslySetInnerHTML:{__html:x}})'],
    ['lookup.html', '<script src="https://example.org/a.js"></script>'],
    ['lookup.html', '<script>alert(1)</script>'],
    ['lookup.html', '<p onclick="go()">x</p>'],
    ['lookup.html', '<img src="https://example.org/a.png">'],
    ['assets/card.css', '@import "https://example.org/a.css";'],
    ['assets/card.css', 'p { background: url(//example.org/a.png) }'],
    ['extra.wasm', ''],
    ['background.js.map', '{}'],
  ])('finds in %s: %s', (path, text) => {
    expect(findRemoteCode(files({ [path]: text }))).not.toEqual([])
  })

  test('lets names of namespaces and links to the dictionary be', () => {
    const text = 'createElementNS("http://www.w3.org/2000/svg","svg");const link="https://cc-cedict.org/";retrieval("x");a.textContent=b'
    expect(findRemoteCode(files({ 'a.js': text, 'a.html': '<script type="module" src="/a.js"></script>' }))).toEqual([])
  })
})

describe('the gate for the manifest', () => {
  const { web_accessible_resources, ...rest } = agreed
  const good = { manifest_version: 3, name: 'x', ...rest, web_accessible_resources: web_accessible_resources.chrome }

  test('takes what was agreed', () => {
    expect(findManifestChanges(good, 'chrome')).toEqual([])
  })

  test.each<[string, object]>([
    ['one more permission', { permissions: ['scripting', 'storage', 'tabs'] }],
    ['one permission less', { permissions: ['storage'] }],
    ['an optional permission', { optional_permissions: ['history'] }],
    ['other hosts', { host_permissions: ['https://example.org/*'] }],
    ['a file open to pages', { web_accessible_resources: [{ resources: ['*'], matches: ['<all_urls>'] }] }],
    ['a looser policy', { content_security_policy: { extension_pages: "script-src 'self' 'unsafe-eval'" } }],
    ['a second content script', { content_scripts: [...agreed.content_scripts, { matches: ['<all_urls>'], js: ['more.js'] }] }],
    ['doors for other extensions', { externally_connectable: { ids: ['*'] } }],
    ['Manifest 2', { manifest_version: 2 }],
  ])('refuses %s', (_, change) => {
    expect(findManifestChanges({ ...good, ...change }, 'chrome')).not.toEqual([])
  })

  test('wants the dynamic address in Chrome', () => {
    expect(findManifestChanges({ ...good, web_accessible_resources: web_accessible_resources.firefox }, 'chrome')).not.toEqual([])
  })
})

describe('the gate for size', () => {
  const manifest = JSON.stringify({ content_scripts: [{ js: ['sentinel.js'] }] })

  test('refuses a package over its budget', () => {
    expect(findOversize(new Map([['core.bin', randomBytes(9_600_000)]])).join()).toContain('MB zipped')
  })
  test('refuses a heavy content script', () => {
    expect(findOversize(files({ 'manifest.json': manifest, 'sentinel.js': 'x'.repeat(10_001) })).join()).toContain('every page')
  })
  test('refuses a script that Mozilla would not parse', () => {
    expect(findOversize(files({ 'manifest.json': manifest, 'big.js': 'x'.repeat(6 << 20) })).join()).toContain('big.js')
  })
  test('lets a light package through', () => {
    expect(findOversize(files({ 'manifest.json': manifest, 'sentinel.js': 'x'.repeat(9_999) }))).toEqual([])
  })
})

describe('the other gates', () => {
  test('two builds that differ are told', () => {
    expect(findDifferences(files({ a: '1', b: '2' }), files({ a: '1', b: '3' }))).toHaveLength(1)
    expect(findDifferences(files({ a: '1' }), files({ a: '1', c: '' }))).toHaveLength(1)
    expect(findDifferences(files({ a: '1' }), files({ a: '1' }))).toEqual([])
  })

  test('texts that are missing, unused or lacking in one language are told', () => {
    const en = parseMessages('greeting: Hello\nband1: rare\nold: nobody asks')
    const source = "text('greeting'); text('absent'); show(`band${n}`)"
    expect(findLocaleFaults({ en }, source, '"__MSG_name__"')).toEqual([
      'absent is used but has no text',
      'name is used but has no text',
      'old is never used',
    ])
    expect(findLocaleFaults({ en: parseMessages('a: A'), zh: parseMessages('b: B') }, "text('a')", '')).toEqual([
      'zh lacks a',
      'zh has b, English does not',
    ])
  })

  test('a library without its licence, and one that nobody wrote down, are told', () => {
    const licence = 'MIT License Permission is hereby granted'
    const third = 'CC-CEDICT CC BY-SA 4.0 jieba OpenCC preact'
    const dictionary = 'CC-CEDICT https://creativecommons.org/licenses/by-sa/4.0/ jieba OpenCC'
    const good = { 'LICENSE.txt': licence, 'THIRD-PARTY.txt': third, 'dictionary/LICENSE.txt': dictionary, 'dictionary/LICENSE-OpenCC.txt': 'Apache License, Version 2.0', 'strokes/ARPHICPL.TXT': 'ARPHIC PUBLIC LICENSE Copyright (C) 1999 Arphic Technology Co., Ltd.' }
    expect(findLicenceGaps(files(good), '')).toEqual([])
    expect(findLicenceGaps(files({ ...good, 'dictionary/LICENSE.txt': '' }), '')).toHaveLength(4)
    expect(findLicenceGaps(files({ 'LICENSE.txt': licence, 'THIRD-PARTY.txt': third }), '')).toHaveLength(3)
    expect(findLicenceGaps(files({ ...good, 'THIRD-PARTY.txt': `${third}\n======== lib 1.0.0 ========\n` }), '| other |')).toHaveLength(1)
  })

  test('lint errors, and more warnings than were argued, are told', () => {
    const preact = { _type: 'warning', code: 'UNSAFE_VAR_ASSIGNMENT', message: 'innerHTML', file: 'chunks/pane-a.js', line: 1 }
    expect(lintFindings({ errors: [], warnings: [preact] })).toEqual([])
    expect(lintFindings({ errors: [], warnings: [preact, { ...preact, file: 'card.js' }] })).toEqual([])
    expect(lintFindings({ errors: [], warnings: [preact, preact] })).toHaveLength(1)
    expect(lintFindings({ errors: [], warnings: [{ ...preact, file: 'reading.js' }] })).toHaveLength(1)
    expect(lintFindings({ errors: [{ ...preact, _type: 'error' }], warnings: [] })).toHaveLength(1)
  })
})
