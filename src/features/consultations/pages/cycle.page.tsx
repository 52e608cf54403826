import { z } from 'zod'
import { fullName, nameToUse, onlyWhatIsSafe, placeOf } from '#features/people/child.ts'
import { ChildBanner } from '#features/people/child-banner.tsx'
import { formatDay } from '#platform/dates/format-day.ts'
import { NotFound } from '#platform/errors.ts'
import { page } from '#platform/http/page.ts'
import { ActionLink } from '#ui/action-link.tsx'
import { Details } from '#ui/details.tsx'
import { Layout } from '#ui/layout.tsx'
import { words } from '../cycle.words.ts'
import { selectCycles } from '../cycle/cycle-page.queries.ts'
import { OneCycle } from './one-cycle.tsx'

/** The consultations of a case: where they stand, who came, what each agreed and how it went. */
export const cyclePage = page({
  params: { caseId: z.uuid() },

  async load({ read, params: { caseId } }) {
    const found = await selectCycles(read, caseId)
    if (!found?.child) throw new NotFound('Case')
    read.seen('consultations', { children: [found.childId], caseId })
    const place = placeOf(read.actor)
    return { ...found, child: onlyWhatIsSafe(found.child, place), place, today: read.today }
  },

  view({ id, child, childId, cycles, consent, isTheirsToWorkOn, status, place, today }, { language }) {
    const t = words(language)
    const name = fullName({ givenName: nameToUse(child, place), familyName: child.familyName })
    const [latest, ...earlier] = cycles
    const mayStart = isTheirsToWorkOn && status !== 'closed' && latest?.state !== 'under way'
    const shown = { child, place, works: isTheirsToWorkOn && status !== 'closed', language }
    return (
      <Layout title={t.tab} back={`/cases/${id}`} wide>
        <ChildBanner child={child} language={language} today={today} where={place} />
        <h1>{t.title(name)}</h1>
        <p>{t.lead}</p>
        <p>
          {t.consent}: {consentInWords(consent, language)}.{' '}
          <a href={`/children/${childId}/consents`}>{t.recordConsent}</a>
        </p>
        {!latest && <p>{t.none}</p>}
        {mayStart && <ActionLink href={`/cases/${id}/consultations/new`}>{t.start}</ActionLink>}
        {latest && <OneCycle cycle={latest} {...shown} />}
        {earlier.length > 0 && (
          <Details summary={t.earlier}>
            {earlier.map((cycle) => (
              <OneCycle cycle={cycle} {...shown} works={false} />
            ))}
          </Details>
        )}
      </Layout>
    )
  },
})

interface Consent {
  readonly answer: string
  readonly givenBy: string
  readonly givenByName: string | null
  readonly onDay: string
}

function consentInWords(consent: Consent | null, language: 'en' | 'cy'): string {
  const t = words(language)
  if (!consent) return t.noConsent
  const who = consent.givenByName ?? consent.givenBy
  const day = formatDay(consent.onDay, language)
  return consent.answer === 'given' ? t.consentOf(who, day) : t.consentNo(who, day)
}
