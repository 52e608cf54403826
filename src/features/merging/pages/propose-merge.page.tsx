import { z } from 'zod'
import { may } from '#features/access/policy.ts'
import { Refused } from '#platform/errors.ts'
import { choice, optionalLongText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { Radios } from '#ui/radios.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { WarningCallout } from '#ui/warning-callout.tsx'
import { words } from '../merge.words.ts'
import { beforeMerge } from '../merging.queries.ts'
import { proposeMerge, takeBackApart, tellApart } from '../propose-merge.ts'
import { twoRecords } from '../records.queries.ts'
import { whyNot } from '../why-not.ts'
import { LookTwice, TwoRecords, WhoGains } from './two-records.tsx'

const answers = ['same', 'two', 'mistake', 'unsure'] as const

const proposeForm = form((language) => {
  const t = words(language)
  return {
    answer: choice(t.what, answers, t.whatMissing),
    why: optionalLongText(t.why, { hint: t.whyHint }),
    widensWhy: optionalLongText(t.widensWhy),
  }
})

/** Two records side by side, for somebody to say whether they are one child. */
export const proposeMergePage = page({
  params: { childId: z.uuid(), otherChildId: z.uuid() },
  form: proposeForm,

  async load({ read, params: { childId, otherChildId } }) {
    const [before, records] = await Promise.all([
      beforeMerge(read, childId, otherChildId),
      twoRecords(read, childId, otherChildId),
    ])
    read.seen('two records', { children: [childId, otherChildId] })
    const { knownTo: _, ...kept } = records.kept
    const { knownTo: __, ...merged } = records.merged
    return { before, kept, merged }
  },

  view({ before, kept, merged }, { filled, language, actor }) {
    const t = words(language)
    const mistakes = may(actor, 'merge children')
      ? [{ value: 'mistake', text: t.answers.mistake, hint: t.mistakeHint }]
      : []
    return (
      <Layout title={t.proposeTitle} back={`/children/${kept.id}/same`} errors={filled.errors} wide>
        <h1>{t.proposeTitle}</h1>
        <TwoRecords kept={kept} merged={merged} language={language} />
        <p>
          <a href={`/children/${merged.id}/same/${kept.id}`}>{t.swap}</a>
        </p>
        <LookTwice kept={kept} merged={merged} before={before} language={language} />
        <WhoGains gains={before.gains} language={language} />
        {before.whyNot.length > 0 && (
          <WarningCallout heading={t.cannotTitle}>
            {before.whyNot.map((reason) => (
              <p>{whyNot[reason][language]}</p>
            ))}
          </WarningCallout>
        )}
        <Form>
          <Radios
            {...filled.field('answer')}
            legend={t.what}
            items={[
              ...(before.whyNot.length > 0
                ? []
                : [
                    {
                      value: 'same',
                      text: t.answers.same,
                      conditional: (
                        <>
                          <Textarea {...filled.field('why')} rows={3} />
                          {before.gains.length > 0 && <Textarea {...filled.field('widensWhy')} rows={3} />}
                        </>
                      ),
                    },
                  ]),
              ...(before.whyNot.includes('told apart')
                ? mistakes
                : [{ value: 'two', text: t.answers.two, hint: t.twoHint }]),
              { value: 'unsure', text: t.answers.unsure, hint: t.unsureHint },
            ]}
          />
          <Button>{t.send}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params: { childId, otherChildId }, value: { answer, why, widensWhy }, language }) {
    const t = words(language)
    if (answer === 'two') {
      await tellApart(write, childId, otherChildId)
      return redirectTo(`/children/${childId}`, t.apart)
    }
    if (answer === 'mistake') {
      await takeBackApart(write, childId, otherChildId)
      return redirectTo(`/children/${childId}/same/${otherChildId}`, t.mistaken)
    }
    if (answer === 'unsure') return redirectTo(`/children/${childId}`, t.left)
    if (!why) throw new Refused({ en: words('en').whyMissing, cy: words('cy').whyMissing }, 'why')
    const { mergeId } = await proposeMerge(write, childId, otherChildId, { why, widensWhy })
    return redirectTo(`/merges/${mergeId}`, t.proposed)
  },
})
