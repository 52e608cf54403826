import { z } from 'zod'
import { AboutTheChild } from '#features/people/about-the-child.tsx'
import { longText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { AsWritten } from '#ui/as-written.tsx'
import { Button } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { Form } from '#ui/form.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { findReferralToWrite } from '../find-referral.ts'
import { words as nouns } from '../nouns.words.ts'
import { say } from '../rules.words.ts'
import { changeText, markReady } from '../write-referral.ts'
import { words } from '../writing.words.ts'
import { ConsentStands } from './consent-now.tsx'

const READY = 'ready'

export const writeReferralPage = page({
  params: { referralId: z.uuid() },
  form: form((language) => {
    const t = words(language)
    return { content: longText(t.text, say.nothingWritten[language], { hint: t.textHint }) }
  }),
  load: ({ read, params }) => findReferralToWrite(read, params.referralId),
  version: ({ version }) => version,
  known: ({ draft }) => ({ content: draft.content }),

  view(referral, { filled, language }) {
    const t = words(language)
    const n = nouns(language)
    const { id, childId, version, draft, consentNow } = referral
    return (
      <AboutTheChild
        tab={t.writeTab}
        title={t.writeTitle}
        about={referral}
        back={`/onward/${id}`}
        language={language}
        errors={filled.errors}
      >
        <p class="nhsuk-lede-text">{n.title(referral.toName)}</p>
        <ConsentStands now={consentNow} childId={childId} language={language} />
        <p>
          <a href={`/onward/${id}/lines`}>{t.chooseLines}</a>
        </p>
        <Form version={version}>
          <Textarea {...filled.field('content')} rows={26} />
          <Button name="_button" value={READY} preventDoubleClick>
            {t.ready}
          </Button>{' '}
          <Button variant="secondary">{t.keep}</Button>
        </Form>
        {draft.before && (
          <Details summary={t.beforeText}>
            <AsWritten>{draft.before}</AsWritten>
          </Details>
        )}
      </AboutTheChild>
    )
  },

  async post(write, { params: { referralId }, value, version, language, button }) {
    const t = words(language)
    if (button === READY) {
      await markReady(write, referralId, value.content, version)
      return redirectTo(`/onward/${referralId}`, t.isReady)
    }
    await changeText(write, referralId, value.content, version)
    return redirectTo(`/onward/${referralId}`, t.kept)
  },
})
