import { z } from 'zod'
import { ChildBanner } from '#features/people/child-banner.tsx'
import { page } from '#platform/http/page.ts'
import { canPrint } from '#platform/pdf/make-pdf.ts'
import { Layout } from '#ui/layout.tsx'
import { Letter } from '#ui/letter.tsx'
import { ScreenOnly } from '#ui/screen-only.tsx'
import { agreedLetter, findLetters } from '../agreed-letter.ts'
import { words } from '../letter.words.ts'
import { AboutAConsultation } from './about-a-consultation.tsx'

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
    const { name, jobTitle } = read.actor
    return { ...(await findLetters(read, consultationId)), sender: { name, jobTitle } }
  },

  view({ consultation, family, sender }, { query: { to }, language }) {
    const t = words(language).letters
    const path = `/consultations/${consultation.id}/letters`
    const reader = family.find(({ attendee, why }) => attendee.id === to && !why)
    const asked = to === 'school' ? 'school' : reader?.attendee
    if (asked)
      return (
        <Layout title={t.tab} back={path}>
          <ScreenOnly>
            <ChildBanner
              child={consultation.child}
              language={language}
              today={consultation.today}
              where={consultation.readerAt}
            />
            <h1>{t.tab}</h1>
            <p>{t.print}</p>
            {canPrint && (
              <p>
                <a href={`${path}/pdf?to=${to}`}>{t.pdf}</a>
              </p>
            )}
            {reader && (
              <p>
                <a href={`${path}/${reader.attendee.id}/share`}>{t.share(reader.attendee.name)}</a>
              </p>
            )}
          </ScreenOnly>
          <Letter {...agreedLetter(consultation, { to: asked, language: reader?.language ?? language }, sender)} />
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
                <a href={`${path}?to=${attendee.id}`}>{t.toFamily(attendee.name)}</a>
              )}
            </li>
          ))}
          <li>
            <a href={`${path}?to=school`}>{t.toSchool}</a>
          </li>
        </ul>
      </AboutAConsultation>
    )
  },
})
