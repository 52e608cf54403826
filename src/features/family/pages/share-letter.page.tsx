import { z } from 'zod'
import { findAgreedLetter } from '#features/consultations/agreed-letter.ts'
import { ChildBanner } from '#features/people/child-banner.tsx'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { Letter } from '#ui/letter.tsx'
import { putLetterOnPage } from '../put-letter-on-page.ts'
import { words } from '../worker.words.ts'

/** The letter after a consultation, to be put on the page of whoever it is to: they read it by their link, and nothing is mailed of it. */
export const shareLetterPage = page({
  params: { consultationId: z.uuid(), attendeeId: z.uuid() },

  load: ({ read, params: { consultationId, attendeeId }, language }) =>
    findAgreedLetter(read, consultationId, { to: attendeeId, language, onPage: true }),

  view({ consultation, letter }, { params: { attendeeId }, filled, language }) {
    const t = words(language).letter
    return (
      <Layout
        title={t.title}
        back={`/consultations/${consultation.id}/letters?to=${attendeeId}`}
        errors={filled.errors}
      >
        <ChildBanner
          child={consultation.child}
          language={language}
          today={consultation.today}
          where={consultation.readerAt}
        />
        <h1>{t.title}</h1>
        <p>{t.lead}</p>
        <Form>
          <Button preventDoubleClick>{t.button}</Button>
        </Form>
        <Letter {...letter} />
      </Layout>
    )
  },

  async post(write, { params: { consultationId, attendeeId }, language }) {
    const { pageId } = await putLetterOnPage(write, consultationId, attendeeId)
    return redirectTo(`/family-pages/${pageId}`, words(language).letter.ready)
  },
})
