import type { ComponentChildren } from 'preact'

/**
 * The address as it may be opened, or null: only http and https, and no name and password before the host, which serve to
 * make one site look like another.
 */
export function safeAddress(given: string): string | null {
  if (!/^https?:\/\/[^\s\\]+$/i.test(given) || !URL.canParse(given)) return null
  const url = new URL(given)
  return url.username || url.password ? null : url.href
}

/** A link to the web: what must not be opened is shown as the text that it is. */
export function SafeLink({ to, children }: { to: string; children: ComponentChildren }) {
  const address = safeAddress(to)
  if (address === null) return <span>{children}</span>
  return (
    <a href={address} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer" data-acts="">
      {children}
    </a>
  )
}

/** The app Pleco takes addresses of its own; no other scheme is opened. */
const plecoAddress = (given: string): string | null => (/^plecoapi:\/\/x-callback-url\/[^\s\\]+$/u.test(given) ? given : null)

/** The address as a dictionary may be opened by it, or null: https, and what Pleco takes. */
export const dictionaryAddress = (given: string): string | null => (/^https:/iu.test(given) ? safeAddress(given) : plecoAddress(given))

/** To a dictionary that the reader chose, which learns the word when it is opened, and nothing else: no opener, no address of the page. */
export function WordLink({ to, children }: { to: string; children: ComponentChildren }) {
  const address = dictionaryAddress(to)
  if (address === null) return <span>{children}</span>
  return (
    <a class="choice-of-tool" href={address} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer" draggable={false} data-acts="">
      {children}
    </a>
  )
}

type PackageFile = '/LICENSE.txt' | '/THIRD-PARTY.txt' | '/dictionary/LICENSE.txt' | '/strokes/ARPHICPL.TXT'

/** A text in our own package. */
export function PackageLink({ to }: { to: PackageFile }) {
  return (
    <a href={to} target="_blank" rel="noopener">
      {to.slice(1)}
    </a>
  )
}

type OwnPage = '/search.html' | '/words.html' | '/review.html' | '/exchange.html' | '/backup.html' | '/options.html' | '/welcome.html'

interface OwnPageLinkProps {
  readonly to: OwnPage
  /** Which part of the page, such as a word: what stands behind the # in the address. */
  readonly hash?: string | undefined
  readonly class?: string
  readonly isCurrent?: boolean
  /** From a card, whose frame must not go there itself. */
  readonly isInNewTab?: boolean
  readonly onClick?: () => void
  readonly children: ComponentChildren
}

const newTab = { target: '_blank', rel: 'noopener', 'data-acts': '' }

/** From one of our own pages to another, in the same tab. */
export function OwnPageLink({ to, hash, class: className, isCurrent = false, isInNewTab = false, onClick, children }: OwnPageLinkProps) {
  return (
    <a href={hash === undefined ? to : `${to}#${hash}`} class={className} aria-current={isCurrent ? 'page' : undefined} {...(isInNewTab && newTab)} onClick={onClick}>
      {children}
    </a>
  )
}

/** To a part of the page that one is on, by its id. */
export function PartLink({ to, isCurrent, children }: { to: string; isCurrent: boolean; children: ComponentChildren }) {
  return (
    <a href={`#${encodeURIComponent(to)}`} aria-current={isCurrent ? 'location' : undefined}>
      {children}
    </a>
  )
}
