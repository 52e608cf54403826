import { z } from 'zod'
import { NotFound, Refused } from '#platform/errors.ts'
import { longText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { isOfTheService } from '../circles.ts'
import { say } from '../rules.words.ts'
import { words } from '../running/minutes.words.ts'
import { correctMinutes } from '../running/run-meeting.ts'
import { findMeeting } from '../shown-meeting.ts'

const correctForm = form((language) => {
  const t = words(language)
  return { what: longText(t.correctLabel, t.correctMissing) }
})

/** Puts something right beside confirmed minutes: of one child, or of the meeting. */
export const correctPage = page({
  params: { meetingId: z.uuid() },
  query: { item: z.uuid().optional().catch(undefined) },
  form: correctForm,

  async load({ read, params: { meetingId }, query }) {
    const { name, state, items, mine } = await findMeeting(read, meetingId)
    if (!isOfTheService(mine)) throw new NotFound('Meeting')
    if (state !== 'confirmed') throw new Refused(say.notEnded)
    const item = items.find(({ id }) => id === query.item)
    if (query.item && !item) throw new NotFound('Item')
    return { name, saidName: item?.saidName ?? null }
  },

  view({ name, saidName }, { params, filled, language }) {
    const t = words(language)
    return (
      <Layout title={t.correctTitle} back={`/meetings/${params.meetingId}`} errors={filled.errors} caption={name}>
        <h1>{saidName ? `${t.correctTitle}: ${saidName}` : t.correctTitle}</h1>
        <p>{t.correctIntro}</p>
        <Form>
          <Textarea {...filled.field('what')} rows={4} />
          <Button>{t.correctSave}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params: { meetingId }, query, value: { what }, language }) {
    await correctMinutes(write, meetingId, query.item ?? null, what)
    return redirectTo(`/meetings/${meetingId}`, words(language).corrected)
  },
})
