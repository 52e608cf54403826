import { formatDay } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import { words as contentWords } from '../content.words.ts'
import type { PlanPage } from '../find-plan.ts'
import type { ChildRole } from '../guiding/roles.ts'
import { words } from '../guiding/roles.words.ts'

interface GuidesProps {
  roles: PlanPage['roles']
  /** Where it is changed, for whoever may. */
  href?: string | undefined
  language: Language
}

/** Who guides the help for the child now, and since when (CSW-4). */
export function Guides({ roles, href, language }: GuidesProps) {
  const t = words(language)
  const now = roles.filter(({ isNow }) => isNow)
  return (
    <section aria-label={t.title}>
      <h2>{t.title}</h2>
      {now.length === 0 && <p>{t.nobody}</p>}
      <ul class="nhsuk-list nhsuk-list--bullet">
        {now.map((role) => (
          <li>
            <strong>{role.name}</strong>, {roleInWords(role, language)}
          </li>
        ))}
      </ul>
      {href && (
        <p>
          <a href={href}>{t.change}</a>
        </p>
      )}
    </section>
  )
}

/** `Named Person, Headteacher, since 2 March 2026`. */
export function roleInWords(
  { role, called, startsOn, endsOn, isNow }: PlanPage['roles'][number],
  language: Language,
): string {
  const t = words(language)
  const from = formatDay(startsOn, language)
  const when = isNow || endsOn === null ? t.since(from) : t.fromTo(from, formatDay(endsOn, language))
  return [contentWords(language).roles[role as ChildRole], called, when].filter(Boolean).join(', ')
}
