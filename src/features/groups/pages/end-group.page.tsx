import { z } from 'zod'
import { NotFound } from '#platform/errors.ts'
import { choice, optionalLongText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { Radios } from '#ui/radios.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { endGroup } from '../end-group.ts'
import { words } from '../end-group.words.ts'
import { outcomes } from '../group.ts'
import { words as nounsWords } from '../nouns.words.ts'
import { groupToKeep } from '../whole-group.ts'

/** The group is over: whether it helped, and what came of it. */
export const endGroupPage = page({
  params: { groupId: z.uuid() },
  form: form((language) => {
    const t = words(language)
    return {
      outcome: choice(t.outcome, outcomes, t.outcomeMissing),
      whatCameOfIt: optionalLongText(t.cameOfIt, { hint: t.cameOfItHint }),
    }
  }),

  async load({ read, params: { groupId } }) {
    const { id, name, version, endedOn } = await groupToKeep(read, groupId)
    if (endedOn) throw new NotFound('Group')
    return { group: { id, name, version } }
  },

  version: ({ group }) => group.version,

  view({ group }, { filled, language }) {
    const t = words(language)
    return (
      <Layout title={t.endTitle} back={`/groups/${group.id}`} errors={filled.errors} caption={group.name}>
        <h1>{t.endTitle}</h1>
        <p>{t.endIntro}</p>
        <Form version={group.version}>
          <Radios
            {...filled.field('outcome')}
            legend={t.outcome}
            legendSize="s"
            items={outcomes.map((value) => ({ value, text: nounsWords(language).outcomes[value] }))}
          />
          <Textarea {...filled.field('whatCameOfIt')} />
          <Button>{t.endIt}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params: { groupId }, value, version, language }) {
    await endGroup(write, groupId, value, version)
    return redirectTo(`/groups/${groupId}`, words(language).endedSaid)
  },
})
