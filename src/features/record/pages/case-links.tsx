import { beforeLink } from '#features/remit/who-the-worker-is.tsx'
import { LinkColumns } from '#ui/link-columns.tsx'
import { words } from '../record.words.ts'
import { words as sharedWords } from '../shared.words.ts'
import type { CasePart } from './case-part.ts'

export function CaseLinks({ record: { id, childId, definition, may }, language }: CasePart) {
  const t = words(language)
  return (
    <LinkColumns heading={t.more} id="more-about-this-case">
      <li>
        <a href={`/cases/${id}/contacts`}>{t.allContacts}</a>
      </li>
      <li>
        <a href={`/cases/${id}/observations`}>{t.observations}</a>
      </li>
      <li>
        <a href={`/cases/${id}/strategies`}>{t.strategies.all}</a>
      </li>
      {may.work && (
        <li>
          <a href={`/cases/${id}/reports`}>{t.reports}</a>
        </li>
      )}
      <li>
        <a href={`/children/${childId}/plan`}>{t.plan}</a>
      </li>
      <li>
        <a href={`/cases/${id}/needs`}>{t.needsOverTime}</a>
      </li>
      {may.seeAttendance && (
        <li>
          <a href={`/children/${childId}/attendance`}>{t.attendance}</a>
        </li>
      )}
      {definition.remit.guards.length > 0 && (
        <li>
          <a href={`/cases/${id}/before`}>{beforeLink(language)}</a>
        </li>
      )}
      <li>
        <a href={`/children/${childId}/consents`}>{t.allConsents}</a>
      </li>
      <li>
        <a href={`/cases/${id}/supervision`}>{t.decidedInSupervision}</a>
      </li>
      <li>
        <a href={`/cases/${id}/chronology`}>{t.chronology}</a>
      </li>
      <li>
        <a href={`/cases/${id}/chronology/print`}>{t.print}</a>
      </li>
      <li>
        <a href={`/meetings/raise?child=${childId}`}>{t.bringToMeeting}</a>
      </li>
      <li>
        <a href={`/cases/${id}/shared`}>{sharedWords(language).link}</a>
      </li>
      <li>
        <a href={`/cases/${id}/why`}>{t.whySee}</a>
      </li>
    </LinkColumns>
  )
}
