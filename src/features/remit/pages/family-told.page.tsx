import { z } from 'zod'
import { caseAround } from '#features/actions/case-around.ts'
import { ChildBanner } from '#features/people/child-banner.tsx'
import { choice, day, text } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Layout } from '#ui/layout.tsx'
import { Radios } from '#ui/radios.tsx'
import { employerOf } from '../employer.ts'
import { words } from '../family-told.words.ts'
import { tellFamily, waysToTell } from '../tell-family.ts'

const toldForm = form((language) => {
  const t = words(language)
  return {
    toldWhom: text(t.whom, t.whomMissing),
    toldBy: text(t.by, t.byMissing),
    toldOn: day(t.when, { missing: t.whenMissing, wrong: t.whenWrong }),
    how: choice(t.how, waysToTell, t.howMissing),
  }
})

export const familyToldPage = page({
  params: { caseId: z.uuid() },
  form: toldForm,

  async load({ read, params: { caseId } }) {
    const { child, definition, adults } = await caseAround(read, caseId)
    read.seen('case', { children: [child.id], caseId })
    return { child, definition, adults: adults.map(({ fullName }) => fullName), today: read.today }
  },

  known: ({ adults, today }, { actor }) => ({
    toldWhom: adults.length === 1 ? adults[0] : '',
    toldBy: actor.name,
    toldOn: today,
  }),

  view({ child, definition, adults, today }, { params, filled, language }) {
    const t = words(language)
    const whom = filled.field('toldWhom')
    const how = filled.field('how')
    return (
      <Layout title={t.title} back={`/cases/${params.caseId}/before`} errors={filled.errors}>
        <ChildBanner child={child} language={language} today={today} />
        <h1>{t.title}</h1>
        <p>{t.lead(employerOf(definition, language))}</p>
        <Form>
          <Input {...whom} hint={adults.length > 1 ? t.whomHint(adults.join(', ')) : undefined} width="two-thirds" />
          <Input {...filled.field('toldBy')} width="two-thirds" />
          <DateInput {...filled.field('toldOn')} legend={t.when} />
          <Radios
            {...how}
            legend={how.label}
            small
            items={waysToTell.map((value) => ({ value, text: t.ways[value] }))}
          />
          <Button>{t.save}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params: { caseId }, value, language }) {
    await tellFamily(write, caseId, value)
    return redirectTo(`/cases/${caseId}/before`, words(language).saved)
  },
})
