import type { Files } from './package'

// Stores refuse a package for a script address in it even where nothing uses it, so the built files are what is searched.
const forbidden: readonly (readonly [pattern: RegExp, what: string, only?: RegExp])[] = [
  [/\beval\s*\(/g, 'eval'],
  [/\bnew\s+Function\s*\(/g, 'new Function'],
  [/(?<![.\w$])Function\s*\(\s*["'`]/g, 'Function from a string'],
  [/\bset(?:Timeout|Interval)\s*\(\s*["'`]/g, 'a timer with code in a string'],
  [/\bimport(?:Scripts)?\s*\(\s*["'`](?:https?:)?\/\//g, 'import of remote code'],
  [/\bfrom\s*["'`](?:https?:)?\/\//g, 'import of remote code'],
  [/<script[^>]+src\s*=\s*["']?(?:https?:)?\/\//gi, 'a remote script'],
  [/<script(?![^>]*\bsrc\b)[^>]*>\s*\S/gi, 'an inline script'],
  [/\son\w+\s*=\s*["'][^"']*["'](?=[^<]*>)/gi, 'an inline event handler', /\.html$/],
  [/<(?:link|img|iframe|object|embed)[^>]+(?:href|src|data)\s*=\s*["']?(?:https?:)?\/\//gi, 'a remote resource', /\.html$/],
  [/@import\s+(?:url\()?["']?(?:https?:)?\/\//gi, 'a remote style sheet', /\.css$/],
  [/url\(\s*["']?(?:https?:)?\/\//gi, 'a remote resource', /\.css$/],
  [/\bdocument\.write(?:ln)?\s*\(/g, 'document.write'],
  [/\.insertAdjacentHTML\s*\(/g, 'insertAdjacentHTML'],
  [/dangerouslySetInnerHTML\s*:\s*\{/g, 'dangerouslySetInnerHTML in use'],
  [/["'`][^"'`\s]*\/\/[^"'`\s]+\.(?:m?js|wasm)(?:[?#][^"'`\s]*)?["'`]/g, 'the address of remote code'],
]

// Addresses that a package may name: namespaces, and links that only a reader's click opens.
const allowedAddresses = [
  /^http:\/\/www\.w3\.org\/(?:1998\/Math\/MathML|1999\/xhtml|2000\/svg|1999\/xlink|XML\/1998\/namespace|2000\/xmlns\/?)$/,
  // The popup names its dictionary and licence.
  /^https:\/\/cc-cedict\.org\/(?:wiki\/)?$/,
  /^https:\/\/(?:www\.)?mdbg\.net\/[\w/?=-]*$/,
  /^https:\/\/creativecommons\.org\/licenses\/by-sa\/4\.0\/$/,
  // Dictionaries that the reader may choose, and an example of another: a click opens them, and until then they are text.
  /^https:\/\/(?:en\.wiktionary\.org\/wiki\/\{traditional\}#Chinese|www\.zdic\.net\/hans\/\{simplified\}|www\.moedict\.tw\/\{traditional\})$/,
  /^https:\/\/(?:www\.mdbg\.net\/chinese\/dictionary\?page=worddict&wdqb=\{word\}|dict\.revised\.moe\.edu\.tw\/search\.jsp\?md=1&word=\{traditional\})$/,
  /^https:\/\/(?:hanyu\.baidu\.com\/s\?wd=\{simplified\}|dict\.youdao\.com\/result\?word=\{simplified\}&lang=en|words\.hk\/zidin\/\{traditional\})$/,
  /^https:\/\/dictionary\.example\/\{word\}$/,
  // A site that the reader names, read as an address and never asked.
  /^https:\/\/\$\{[\w.]+\}$/,
  // AnkiConnect on this machine: in the policy, in the question for leave, and with the port that the reader sets.
  /^http:\/\/127\.0\.0\.1(?::\*;|:\$\{[\w.]+\}|\/\*)$/,
]
const isCode = /\.(?:js|mjs|html|css|json|svg)$/

export function findRemoteCode(files: Files): string[] {
  const findings: string[] = []
  for (const [path, bytes] of files) {
    if (!isCode.test(path)) {
      if (/\.(?:wasm|map|ts|tsx)$/.test(path)) findings.push(`${path} has no place in the package`)
      continue
    }
    const text = bytes.toString()
    for (const [pattern, what, only] of forbidden) {
      if (only && !only.test(path)) continue
      for (const { 0: found, index } of text.matchAll(pattern)) findings.push(`${path}:${index} ${what}: ${found.slice(0, 80)}`)
    }
    for (const [address] of text.matchAll(/\bhttps?:\/\/[^\s"'`<>\\)]+/g)) {
      if (!allowedAddresses.some((pattern) => pattern.test(address))) findings.push(`${path} names ${address.slice(0, 100)}`)
    }
    for (const [address] of text.matchAll(/\bwss?:\/\/[^\s"'`<>\\)]+/g)) findings.push(`${path} names ${address.slice(0, 100)}`)
  }
  return findings
}
