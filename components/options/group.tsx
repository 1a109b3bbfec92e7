import type { ComponentChildren } from 'preact'
import type { OptionStrings } from '../option-strings'

/** A subject of the options page; its name is its address behind the #. */
export const groupNames = ['when', 'card', 'reading', 'sound', 'scripts', 'keeping', 'review', 'keys', 'looks', 'sites', 'data', 'about'] as const
export type GroupName = (typeof groupNames)[number]

export const groupTitles = {
  when: 'optionsWhen',
  card: 'optionsCard',
  reading: 'optionsPronunciation',
  sound: 'optionsSound',
  scripts: 'optionsScripts',
  keeping: 'keeping',
  review: 'optionsReview',
  keys: 'optionsKeyboard',
  looks: 'optionsLooks',
  sites: 'optionsSites',
  data: 'optionsData',
  about: 'aboutTitle',
} as const satisfies Record<GroupName, string>

interface GroupProps {
  readonly name: GroupName
  /** Sets its settings back; undefined where they are as at first, or where there are none. */
  readonly reset?: (() => void) | undefined
  readonly strings: OptionStrings
  readonly children: ComponentChildren
}

/**
 * A subject with all its options: `Line`s, `More` for what few people look for, `Part` for what needs a heading of its own.
 */
export function Group({ name, reset, strings, children }: GroupProps) {
  const title = strings(groupTitles[name])
  return (
    <section class="panel group" id={name} aria-labelledby={`${name}-title`}>
      <div class="group-head">
        <h2 id={`${name}-title`} tabIndex={-1}>
          {title}
        </h2>
        {reset && (
          <button type="button" class="small" aria-label={strings('resetNamed', [title])} onClick={reset}>
            {strings('reset')}
          </button>
        )}
      </div>
      {children}
    </section>
  )
}

/** Folded until somebody opens it, or finds something in it. */
export function More({ label, strings, children }: { label?: string; strings: OptionStrings; children: ComponentChildren }) {
  return (
    <details class="more">
      <summary>{label ?? strings('optionsMore')}</summary>
      {children}
    </details>
  )
}

interface PartProps {
  readonly name: string
  readonly title: string
  readonly children: ComponentChildren
}

/** A list, a form or a panel inside a group. */
export function Part({ name, title, children }: PartProps) {
  return (
    <section class="part" aria-labelledby={`${name}-title`}>
      <h3 id={`${name}-title`}>{title}</h3>
      {children}
    </section>
  )
}
