import { aRealDay } from '#platform/dates/a-real-day.ts'
import { z } from 'zod'
import { day } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { words } from '../adults/adults.words.ts'
import { endRelationship } from '../adults/change-adult.ts'
import { ChildBanner } from '../child-banner.tsx'
import { childAndAdult } from './child-and-adult.ts'

const endForm = form((language) => {
  const t = words(language)
  return { endedOn: day(t.endedOn, { missing: t.endedMissing, wrong: aRealDay[language] }) }
})

export const endRelationshipPage = page({
  params: { childId: z.uuid(), relationshipId: z.uuid() },
  form: endForm,

  load: ({ read, params }) => childAndAdult(read, params),
  known: ({ today }) => ({ endedOn: today }),
  version: ({ adult }) => adult.version,

  view({ child, adult, today }, { filled, language }) {
    const t = words(language)
    return (
      <Layout title={t.end} back={`/children/${child.id}/adults/${adult.id}`} errors={filled.errors}>
        <h1>{t.end}</h1>
        <ChildBanner child={child} language={language} today={today} />
        <p>
          <strong>{adult.fullName}</strong>
        </p>
        <p>{t.endHelp}</p>
        <Form version={adult.version}>
          <DateInput {...filled.field('endedOn')} />
          <Button>{t.end}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params, value: { endedOn }, version, language }) {
    await endRelationship(write, params, endedOn, version)
    return redirectTo(`/children/${params.childId}`, words(language).ended)
  },
})
