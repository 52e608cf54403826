import { z } from 'zod'
import { ChildBanner } from '#features/people/child-banner.tsx'
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
import { agreeToMerge, declineMerge } from '../agree-merge.ts'
import { mayAgree } from '../child-merge.ts'
import { words } from '../merge.words.ts'
import { recordsOfMerge } from '../records-of-merge.ts'
import { whyNot } from '../why-not.ts'
import { MergeSteps } from './merge-steps.tsx'
import { LookTwice, TwoRecords, WhoGains } from './two-records.tsx'

const agreeForm = form((language) => {
  const t = words(language)
  return { agree: choice(t.agree, ['yes', 'no'], t.agreeMissing), note: optionalLongText(t.note) }
})

/** The second person looks at both records, and agrees or does not. */
export const agreeMergePage = page({
  params: { mergeId: z.uuid() },
  form: agreeForm,
  load: ({ read, params }) => recordsOfMerge(read, params.mergeId),
  version: ({ merge }) => merge.version,

  view({ merge, child, records, today }, { filled, language, actor }) {
    const t = words(language)
    const against = merge.before?.whyNot ?? []
    return (
      <Layout title={t.agreeTitle} back={`/merges/${merge.id}`} errors={filled.errors} wide>
        <h1>{t.agreeTitle}</h1>
        <ChildBanner child={child} language={language} today={today} />
        <MergeSteps merge={merge} language={language} />
        {records && <TwoRecords {...records} language={language} />}
        {records && merge.before && <LookTwice {...records} before={merge.before} language={language} />}
        {merge.before && <WhoGains gains={merge.before.gains} language={language} />}
        {against.length > 0 && (
          <WarningCallout heading={t.cannotTitle}>
            {against.map((reason) => (
              <p>{whyNot[reason][language]}</p>
            ))}
          </WarningCallout>
        )}
        {mayAgree(merge, actor) && merge.status === 'proposed' ? (
          <Form version={merge.version}>
            <Radios
              {...filled.field('agree')}
              legend={t.agree}
              items={[
                { value: 'yes', text: t.yes },
                { value: 'no', text: t.no },
              ]}
            />
            <Textarea {...filled.field('note')} rows={3} />
            <Button variant="warning">{t.save}</Button>
          </Form>
        ) : (
          <p>{t.waitsFor}</p>
        )}
      </Layout>
    )
  },

  async post(write, { params: { mergeId }, value: { agree, note }, version, language }) {
    const t = words(language)
    if (agree === 'yes') {
      await agreeToMerge(write, mergeId, note, version)
      return redirectTo(`/merges/${mergeId}`, t.merged)
    }
    if (!note) throw new Refused({ en: words('en').noteMissing, cy: words('cy').noteMissing }, 'note')
    await declineMerge(write, mergeId, note, version)
    return redirectTo(`/merges/${mergeId}`, t.declined)
  },
})
