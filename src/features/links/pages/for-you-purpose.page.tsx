import { dayIn } from '#platform/dates/day.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import { Refused } from '#platform/errors.ts'
import { choice, optionalLongText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { openPage } from '#platform/http/open-page.ts'
import { redirectTo } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { AsWritten } from '#ui/as-written.tsx'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { QuickExit } from '#ui/quick-exit.tsx'
import { Radios } from '#ui/radios.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { answerPurpose, type HeldPurpose, heldPurpose } from '../held-purpose.ts'
import { HelpNow } from '../help-now.tsx'
import { words as holderWords } from '../holder.words.ts'
import { LinkEnded } from '../link-ended.tsx'
import { say, words } from '../purpose.words.ts'
import { whereElse } from '../where-else.ts'
import { WorksToConfirm } from '../works-to-confirm.tsx'

const PATH = '/for-you/purpose'

/** A child’s social worker without an account confirms what each team is there for, or says what should be different (CSW-13). */
export const forYouPurposePage = openPage({
  form: form((language) => {
    const t = words(language).page
    return { decision: choice(t.question, ['yes', 'no'], t.missing), whyNot: optionalLongText(t.whyNot) }
  }),

  async load({ world, holding }) {
    const asked = await heldPurpose(world, holding)
    if (asked) return { asked }
    const elsewhere = await whereElse(world, holding)
    return elsewhere && elsewhere !== PATH ? redirectTo(elsewhere) : { asked: undefined }
  },

  view({ asked }, { filled, language }) {
    if (!asked) return <LinkEnded language={language} />
    const t = words(language).page
    const { item } = holderWords(language)
    return (
      <Layout title={t.title} errors={filled.errors} plain>
        <QuickExit />
        <h1>{t.title}</h1>
        <WorksToConfirm asked={asked} headingLevel={2} language={language} />
        <YourAnswer asked={asked} language={language} />
        <Form>
          <Radios
            {...filled.field('decision')}
            legend={t.question}
            items={[
              { value: 'yes', text: t.yes, hint: t.yesHint(asked.toName) },
              { value: 'no', text: t.no, conditional: <Textarea {...filled.field('whyNot')} rows={3} /> },
            ]}
          />
          <Button preventDoubleClick>{t.button}</Button>
        </Form>
        <HelpNow language={language} isAnswered />
        <p>{item.closeHelp}</p>
        <Form action="/for-you/close">
          <Button variant="secondary">{item.close}</Button>
        </Form>
      </Layout>
    )
  },

  async post({ world, holding, language }, { decision, whyNot }) {
    const asked = await heldPurpose(world, holding)
    if (!asked || !holding) return redirectTo(PATH)
    if (decision === 'no' && !whyNot) throw new Refused(say.whyNot, 'whyNot')
    if (!(await answerPurpose(world, holding, decision === 'no' ? whyNot : null))) throw new Refused(say.wentOn)
    return redirectTo(PATH, words(language).page.thanks(asked.askedBy))
  },
})

function YourAnswer({ asked: { answer, why, answeredAt }, language }: { asked: HeldPurpose; language: Language }) {
  if (!answer || !answeredAt) return null
  const t = words(language).page
  const day = formatDay(dayIn(new Date(answeredAt)), language)
  return (
    <>
      <p>
        <strong>{answer === 'confirmed' ? t.confirmed(day) : t.notConfirmed(day)}</strong>
      </p>
      {why && <AsWritten>{why}</AsWritten>}
      <p>{t.change}</p>
    </>
  )
}
