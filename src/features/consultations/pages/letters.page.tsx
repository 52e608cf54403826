import { z } from 'zod'
import { nameToUse } from '#features/people/child.ts'
import { ChildBanner } from '#features/people/child-banner.tsx'
import { languageToWriteIn } from '#features/people/masked-address.ts'
import { page } from '#platform/http/page.ts'
import type { Sentence } from '#platform/words.ts'
import { Layout } from '#ui/layout.tsx'
import { ScreenOnly } from '#ui/screen-only.tsx'
import { selectCandidates } from '../candidates.queries.ts'
import { findConsultation } from '../find-consultation.ts'
import { words } from '../letter.words.ts'
import { whyNotInvite } from '../may-invite.ts'
import { AboutAConsultation } from './about-a-consultation.tsx'
import { AgreedLetter } from './agreed-letter.tsx'

/** What was agreed, in a letter to each adult of the family and to the school: `?to=` says to whom. */
export const lettersPage = page({
  params: { consultationId: z.uuid() },
  query: {
    to: z
      .union([z.uuid(), z.literal('school')])
      .optional()
      .catch(undefined),
  },

  async load({ read, params: { consultationId } }) {
    const consultation = await findConsultation(read, consultationId)
    const candidates = await selectCandidates(read, consultation.caseId)
    const family = consultation.attendees
      .filter(({ kind }) => kind === 'parent or carer')
      .map((attendee) => {
        const adult = candidates?.adults.find(({ id }) => id === attendee.relationshipId)
        const why: Sentence | undefined = adult ? whyNotInvite(adult) : undefined
        return { attendee, why, language: languageToWriteIn(adult?.language ?? null) }
      })
    return { consultation, family, sender: { name: read.actor.name, jobTitle: read.actor.jobTitle } }
  },

  view({ consultation, family, sender }, { query: { to }, language }) {
    const t = words(language).letters
    const letter = family.find(({ attendee, why }) => attendee.id === to && !why)
    const asked = to === 'school' ? 'school' : letter?.attendee
    if (asked)
      return (
        <Layout title={t.tab} back={`/consultations/${consultation.id}/letters`}>
          <ScreenOnly>
            <ChildBanner
              child={consultation.child}
              language={language}
              today={consultation.today}
              where={consultation.readerAt}
            />
            <h1>{t.tab}</h1>
            <p>{t.print}</p>
          </ScreenOnly>
          <AgreedLetter
            consultation={consultation}
            to={asked}
            child={nameToUse(consultation.child, 'letters')}
            sender={sender}
            language={letter ? letter.language : language}
          />
        </Layout>
      )
    return (
      <AboutAConsultation consultation={consultation} title={t.title} language={language}>
        <p>{t.lead}</p>
        <ul class="nhsuk-list nhsuk-list--bullet">
          {family.length === 0 && <li>{t.none}</li>}
          {family.map(({ attendee, why }) => (
            <li>
              {why ? (
                t.notTo(attendee.name, why[language])
              ) : (
                <a href={`/consultations/${consultation.id}/letters?to=${attendee.id}`}>{t.toFamily(attendee.name)}</a>
              )}
            </li>
          ))}
          <li>
            <a href={`/consultations/${consultation.id}/letters?to=school`}>{t.toSchool}</a>
          </li>
        </ul>
      </AboutAConsultation>
    )
  },
})
