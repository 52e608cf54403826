import { formatDay } from '#platform/dates/format-day.ts'
import type { FieldProps } from '#platform/http/form.ts'
import type { Language } from '#platform/words.ts'
import { Textarea } from '#ui/textarea.tsx'
import { WarningCallout } from '#ui/warning-callout.tsx'
import type { OpenAction } from '../find-case.ts'
import { words } from '../forms.words.ts'

interface StillOpenProps {
  actions: readonly OpenAction[]
  why: FieldProps
  language: Language
}

/** What would stay open when the case closes, and why. Nothing is drawn when nothing would. */
export function StillOpen({ actions, why, language }: StillOpenProps) {
  const t = words(language).close
  if (actions.length === 0) return null

  return (
    <>
      <WarningCallout heading={t.openActions} headingLevel={2}>
        <ul>
          {actions.map(({ id, what, ownerName, dueOn }) => (
            <li>
              {what}: {ownerName}, {t.due(formatDay(dueOn, language))}.{' '}
              <a href={`/actions/${id}`}>
                {t.answer} <span class="nhsuk-u-visually-hidden">{what}</span>
              </a>
            </li>
          ))}
        </ul>
        <p>{t.openActionsHint}</p>
      </WarningCallout>
      <Textarea {...why} rows={2} />
    </>
  )
}
