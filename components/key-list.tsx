import { KeyCaps } from './key-caps'
import { actText } from './key-strings'
import type { KeyStringKey, KeyStrings } from './key-strings'

/** Keys that work in one place. */
export interface KeyGroup {
  readonly title: KeyStringKey
  readonly rows: readonly KeyLine[]
}

/** What a key does: the name of an act or of a command of the browser, or where keys cannot be changed the text itself. */
export type KeyLine = { readonly keys: readonly string[] } & ({ readonly act: string } | { readonly text: KeyStringKey })

/** All keys, as they are now, by where they work. `level` is that of the headings. */
export function KeyList({ groups, level, strings }: { groups: readonly KeyGroup[]; level: 2 | 3; strings: KeyStrings }) {
  const Heading = `h${level}` as const
  return (
    <div class="key-list">
      {groups.map(({ title, rows }) => (
        <section key={title} aria-labelledby={`list-${title}`}>
          <Heading id={`list-${title}`}>{strings(title)}</Heading>
          <dl>
            {rows.map((row) => (
              <div key={'act' in row ? row.act : row.text}>
                <dt>
                  {row.keys.map((name) => (
                    <KeyCaps key={name} name={name} strings={strings} />
                  ))}
                </dt>
                <dd>{'act' in row ? actText(row.act, strings) : strings(row.text)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  )
}
