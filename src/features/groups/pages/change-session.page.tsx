import { aRealDay } from '#platform/dates/a-real-day.ts'
import { z } from 'zod'
import { formatDay } from '#platform/dates/format-day.ts'
import { optionalDay, optionalText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Layout } from '#ui/layout.tsx'
import { words } from '../change-session.words.ts'
import { callOffSession, moveSession } from '../keep-sessions.ts'
import { groupToKeep, sessionIn } from '../whole-group.ts'

/** A session on another day, or not at all. */
export const changeSessionPage = page({
  params: { groupId: z.uuid(), groupSessionId: z.uuid() },
  form: form((language) => {
    const t = words(language)
    return {
      to: optionalDay(t.to, { wrong: aRealDay[language] }),
      why: optionalText(t.why, { hint: t.whyHint, max: 300 }),
    }
  }),

  async load({ read, params: { groupId, groupSessionId } }) {
    const group = await groupToKeep(read, groupId)
    return { group: { id: group.id, name: group.name }, session: sessionIn(group, groupSessionId) }
  },

  version: ({ session }) => session.version,

  view({ group, session }, { filled, language }) {
    const t = words(language)
    const { label: to, ...toField } = filled.field('to')
    return (
      <Layout title={t.changeTitle} back={`/groups/${group.id}`} errors={filled.errors} caption={group.name}>
        <h1>{t.changeTitle}</h1>
        <p>{t.onDay(formatDay(session.onDay, language))}</p>
        <Form version={session.version}>
          <DateInput {...toField} legend={to} legendSize="s" />
          <Button name="_button" value="move">
            {t.move}
          </Button>
          <Input {...filled.field('why')} />
          <Button name="_button" value="call off" variant="warning">
            {t.callOff}
          </Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params: { groupId, groupSessionId }, value: { to, why }, version, button, language }) {
    const t = words(language)
    if (button === 'call off') {
      await callOffSession(write, groupId, groupSessionId, why, version)
      return redirectTo(`/groups/${groupId}`, t.offSaid)
    }
    await moveSession(write, groupId, groupSessionId, to, version)
    return redirectTo(`/groups/${groupId}`, t.moved)
  },
})
