import { pageState } from '#features/family/page-state.ts'
import { dayIn } from '#platform/dates/day.ts'
import { formatShortDay } from '#platform/dates/format-day.ts'
import { words } from '../record.words.ts'
import type { CasePart } from './case-part.ts'

/** What is shared with the family, for those who work on the case: who has a page, how it stands, and who asks something. */
export function CaseFamily({ record: { id, familyPages, may }, language }: CasePart) {
  const t = words(language)
  if (familyPages.length === 0 && !may.work) return null
  return (
    <>
      <h2>{t.family}</h2>
      {familyPages.length > 0 && (
        <ul class="nhsuk-list">
          {familyPages.map((page) => (
            <li>
              <a href={`/family-pages/${page.id}`}>{page.toName}</a>
              <div class="nhsuk-hint">
                {[
                  t.familyStates[pageState(page)],
                  page.askedAt && t.familyAsked(formatShortDay(dayIn(new Date(page.askedAt)), language)),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </div>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={`/cases/${id}/family`}>{familyPages.length > 0 ? t.familyAll : t.familyShare}</a>
      </p>
    </>
  )
}
