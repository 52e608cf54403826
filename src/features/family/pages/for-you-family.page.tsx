import { type HeldSnapshot, answerItem, heldPage, sayOnPage } from '#features/links/held-page.ts'
import { HelpNow } from '#features/links/help-now.tsx'
import { LinkEnded } from '#features/links/link-ended.tsx'
import { whereElse } from '#features/links/where-else.ts'
import { Refused } from '#platform/errors.ts'
import { errorsOfItem, fieldOfItem } from '#platform/http/field-of-item.ts'
import { optionallyPicked, optionalText } from '#platform/http/fields.ts'
import { type FilledBy, form } from '#platform/http/form.ts'
import { openPage } from '#platform/http/open-page.ts'
import { redirectTo } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { QuickExit } from '#ui/quick-exit.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { words } from '../family.words.ts'
import { wordsOfPage } from '../own-page.words.ts'
import { say } from '../rules.words.ts'
import { ChangeOfMind, WhatTheySee, WhoLooked } from '../what-they-see.tsx'

const PATH = '/for-you/family'
const ANSWERS = ['done', 'not yet'] as const

const pageForm = form((language) => {
  const t = words(language)
  return {
    item: optionallyPicked(t.mine, say.notKept[language]),
    why: optionalText(t.becauseNotYet, { hint: t.optional, max: 1000 }),
    mind: optionalText(t.mindLabel, { max: 2000 }),
  }
})

/**
 * What was shared with one adult of a family: theirs to do, what was agreed, who helps, who has looked, and how to change
 * their mind. Every word of it was shared on purpose; nothing else is asked of the database (R11).
 */
export const forYouFamilyPage = openPage({
  form: pageForm,

  async load({ world, holding }) {
    const page = await heldPage(world, holding, 'family page')
    if (page) return { page }
    const elsewhere = await whereElse(world, holding)
    return elsewhere ? redirectTo(elsewhere) : { page: undefined }
  },

  view({ page }, { filled, language }) {
    if (!page) return <LinkEnded language={language} />
    const t = wordsOfPage(page, language)
    const shown = { page, language }
    return (
      <Layout title={t.title} errors={errorsOfItem(filled, 'why')} plain>
        <QuickExit />
        <h1>{t.title}</h1>
        <WhatTheySee
          {...shown}
          answer={(item) => <YourAnswer item={item} filled={filled} isOwn={page.isOwn} language={language} />}
        />
        <HelpNow language={language} crisisWords={page.crisisWords} isOwn={page.isOwn} isAnswered />
        <ChangeOfMind {...shown}>
          <Form>
            <Textarea {...filled.field('mind')} label={t.mindLabel} rows={3} />
            <Button variant="secondary" name="_button" value="mind" preventDoubleClick>
              {t.mindSend}
            </Button>
          </Form>
        </ChangeOfMind>
        <WhoLooked {...shown} />
        <p>{t.comeBack}</p>
        <p>{t.closeHelp}</p>
        <Form action="/for-you/close">
          <Button variant="secondary">{t.close}</Button>
        </Form>
      </Layout>
    )
  },

  async post({ world, holding, sent, language }, { item, why, mind }) {
    const t = words(language)
    const page = await heldPage(world, holding, 'family page')
    if (!page) return redirectTo(PATH)
    if (sent._button === 'mind') {
      if (!mind) throw new Refused(say.mindMissing, 'mind')
      if (!(await sayOnPage(world, holding!, mind, sent._key))) throw new Refused(say.mindTooMany, 'mind')
      return redirectTo(PATH, t.mindSent(page.askedBy))
    }
    const answer = ANSWERS.find((one) => one === sent._button)
    if (!item || !answer) throw new Refused(say.notKept)
    if (!(await answerItem(world, holding!, { itemId: item, answer, why }))) throw new Refused(say.notKept)
    return redirectTo(PATH, t.thanks(page.askedBy))
  },
})

interface YourAnswerProps {
  item: HeldSnapshot
  filled: FilledBy<typeof pageForm>
  isOwn: boolean
  language: Language
}

/** Two buttons. Whoever has answered may say why, or say something else, for a day. */
function YourAnswer({ item, filled, isOwn, language }: YourAnswerProps) {
  if (!item.mayAnswer) return null
  if (!item.answer) return <TwoButtons item={item} isOwn={isOwn} language={language} />
  const t = wordsOfPage({ isOwn }, language)
  return (
    <>
      {!item.why && <Because item={item} filled={filled} isOwn={isOwn} language={language} />}
      <Details summary={t.change}>
        <TwoButtons item={item} isOwn={isOwn} language={language} />
      </Details>
    </>
  )
}

function TwoButtons({ item: { id, words: what }, isOwn, language }: Omit<YourAnswerProps, 'filled'>) {
  const t = wordsOfPage({ isOwn }, language)
  return (
    <Form>
      <input type="hidden" name="item" value={id} />
      <Button name="_button" value="done" label={`${t.done}: ${what}`} preventDoubleClick>
        {t.done}
      </Button>{' '}
      <Button variant="secondary" name="_button" value="not yet" label={`${t.notYet}: ${what}`} preventDoubleClick>
        {t.notYet}
      </Button>
    </Form>
  )
}

/** Why, when they want to say it: nobody has to. */
function Because({ item: { id, answer }, filled, isOwn, language }: YourAnswerProps) {
  const t = wordsOfPage({ isOwn }, language)
  return (
    <Form>
      <input type="hidden" name="item" value={id} />
      <Textarea
        {...fieldOfItem(filled, 'why', { id })}
        label={answer === 'done' ? t.becauseDone : t.becauseNotYet}
        hint={t.optional}
        rows={2}
      />
      <Button variant="secondary" name="_button" value={answer ?? 'done'} preventDoubleClick>
        {t.send}
      </Button>
    </Form>
  )
}
