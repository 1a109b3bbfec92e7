import { useEffect, useState } from 'preact/hooks'
import type { OptionStrings } from '../option-strings'
import { PartLink } from '../safe-link'
import { groupNames, groupTitles } from './group'
import type { GroupName } from './group'

interface SideListProps {
  /** Those that are on the page. */
  readonly names: readonly GroupName[]
  readonly strings: OptionStrings
}

/** All groups by name: beside the options where there is room, above them where there is none. */
export function SideList({ names, strings }: SideListProps) {
  const current = useGroupInSight()
  return (
    <nav class="side-list" aria-label={strings('optionsGroups')}>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <PartLink to={name} isCurrent={name === current}>
              {strings(groupTitles[name])}
            </PartLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The first group that crosses the upper part of the window. */
function useGroupInSight(): GroupName | null {
  const [current, setCurrent] = useState<GroupName | null>(null)
  useEffect(() => {
    const inSight = new Set<string>()
    const observer = new IntersectionObserver(
      (changes) => {
        for (const { target, isIntersecting } of changes) {
          if (isIntersecting) inSight.add(target.id)
          else inSight.delete(target.id)
        }
        setCurrent(groupNames.find((name) => inSight.has(name)) ?? null)
      },
      { rootMargin: '-8% 0px -70% 0px' },
    )
    for (const group of document.querySelectorAll('.group')) observer.observe(group)
    return () => observer.disconnect()
  }, [])
  return current
}
