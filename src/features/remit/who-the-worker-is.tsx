import { isHeldTo, type ServiceDefinition } from '#features/teams/service-definition.ts'
import type { Language } from '#platform/words.ts'
import { WarningCallout } from '#ui/warning-callout.tsx'
import { words } from './identity.words.ts'
import type { RemitOfCase } from './remit-of-case.ts'

interface OfCase {
  remit: RemitOfCase | null
  definition: Pick<ServiceDefinition, 'remit' | 'words'>
  language: Language
}

/** Who employs the worker, and who supervises them (CSW-57). Nothing where the service has not said who employs its workers. */
export function WhoTheWorkerIs({ leadName, remit, definition, language }: OfCase & { leadName: string }) {
  const t = words(language)
  const employer = remit?.employer?.[language]
  if (!employer) return null
  const supervisors = supervisorsOf(remit)
  return (
    <p>
      {t.isEmployed(leadName, definition.words.worker[language], employer)}
      {supervisors.length > 0 && ` ${t.supervised(definition.words.supervisor[language], supervisors.join(', '))}`}
    </p>
  )
}

interface Beginning extends OfCase {
  caseId: string
  /** The child was met already. */
  hasBegun: boolean
}

/** For those who work on the case, until the first session: the remit still asks for something. */
export function BeforeTheFirstSession({ caseId, remit, definition, hasBegun, language }: Beginning) {
  const t = words(language)
  const asksForMore =
    (isHeldTo(definition, 'familyToldFirst') && !remit?.isFamilyTold) ||
    (isHeldTo(definition, 'approachAskedFirst') && !remit?.isApproachAsked)
  if (hasBegun || !asksForMore) return null
  return (
    <WarningCallout heading={t.before} headingLevel={2}>
      <p>{t.stillToDo}</p>
      <p>
        <a href={`/cases/${caseId}/before`}>{t.see}</a>
      </p>
    </WarningCallout>
  )
}

/** What the link to the page of the guards says. */
export function beforeLink(language: Language): string {
  return words(language).link
}

/** Under a letter: who employs whoever sent it, and who supervises them, a line each (CSW-57). */
export function sentBy(remit: RemitOfCase | null, language: Language): string[] {
  const t = words(language)
  if (!remit?.employer) return []
  return [t.employedBy(remit.employer[language]), ...supervisorsOf(remit).map(t.supervisor)]
}

function supervisorsOf({ supervisors }: RemitOfCase): string[] {
  return supervisors.map(({ givenName, familyName }) => `${givenName} ${familyName}`)
}
