/** What of a page's address is kept. */
export type AddressKept = 'whole' | 'trimmed'

const longest = 2000
/** By these names sites say which page it is, and by no others here: what was searched, who came from where and what opens a door is left out. */
const naming = new Set([
  ...['id', 'aid', 'article', 'articleid', 'article_id', 'newsid', 'news_id', 'docid', 'doc_id', 'contentid', 'cid', 'nid', 'pid', 'tid', 'fid', 'vid', 'v', 'p'],
  ...['post', 'postid', 'item', 'story', 'book', 'bookid', 'book_id', 'chapter', 'chapterid', 'chapter_id', 'page', 'page_id'],
  // Articles of WeChat are named by four together.
  ...['__biz', 'mid', 'idx', 'sn'],
])
/** Numbers and short names; a longer one may be a ticket. */
const plainValue = /^[\w.=-]{1,40}$/

/**
 * The address as it is kept for going back: never with a name and password in it.
 *
 * @returns null for what is no page of the web, or longer than an address should be
 */
export function addressToKeep(address: string, how: AddressKept): string | null {
  const url = URL.parse(address)
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null
  url.username = url.password = ''
  if (how === 'trimmed') {
    const kept = [...url.searchParams].filter(([name, value]) => naming.has(name.toLowerCase()) && plainValue.test(value))
    url.hash = ''
    url.search = kept.map(([name, value]) => `${name}=${value}`).join('&')
  }
  return url.href.length > longest ? null : url.href
}
