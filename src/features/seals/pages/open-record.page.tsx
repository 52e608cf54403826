import { z } from 'zod'
import { formatTime } from '#platform/dates/format-day.ts'
import { NotFound } from '#platform/errors.ts'
import { longText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { WarningCallout } from '#ui/warning-callout.tsx'
import { OPEN_MS, openInEmergency } from '../open-in-emergency.ts'
import { words } from '../restricted.words.ts'
import { whomToAsk } from '../seals.queries.ts'

const openForm = form((language) => {
  const t = words(language).emergency
  return { reason: longText(t.reason, t.reasonMissing, { hint: t.reasonHint }) }
})

export const openRecordPage = page({
  params: { childId: z.uuid() },
  form: openForm,

  async load({ read, params: { childId } }) {
    const found = await whomToAsk(read, [childId])
    if (!found) throw new NotFound('Child')
    read.seen('that a record is restricted', { children: [childId] })
    return { childId, askName: found.askName }
  },

  view({ childId, askName }, { filled, language }) {
    const t = words(language).emergency
    return (
      <Layout title={t.title} back={`/children/${childId}`} errors={filled.errors}>
        <h1>{t.title}</h1>
        <WarningCallout heading={t.warning} headingLevel={2}>
          <p>{t.help(askName)}</p>
          <p>{t.howLong}</p>
        </WarningCallout>
        <Form>
          <Textarea {...filled.field('reason')} rows={3} />
          <Button variant="warning" preventDoubleClick>
            {t.open}
          </Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params: { childId }, value, language }) {
    await openInEmergency(write, childId, value.reason)
    const until = formatTime(new Date(write.now.getTime() + OPEN_MS), language)
    return redirectTo(`/children/${childId}`, words(language).emergency.opened(until))
  },
})
