import { z } from 'zod'
import { AboutTheChild } from '#features/people/about-the-child.tsx'
import { CodeForm } from '#features/people/code-form.tsx'
import { maskedAddress } from '#features/people/masked-address.ts'
import { formatDateTime } from '#platform/dates/format-day.ts'
import { NotFound } from '#platform/errors.ts'
import { optionalText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { InsetText } from '#ui/inset-text.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { say, words } from '../check-address.words.ts'
import { childAndSocialWorkers } from '../child-and-social-workers.ts'
import { checkSocialWorkerAddress, verifySocialWorkerAddress } from '../social-worker-address.ts'

/** Whether a social worker’s work address is theirs: a code goes there, and they read it to whoever asks. */
export const checkSocialWorkerPage = page({
  params: { childId: z.uuid(), socialWorkerId: z.uuid() },
  form: form((language) => {
    const t = words(language)
    return { code: optionalText(t.code, { hint: t.codeHint, max: 20 }) }
  }),

  async load({ read, params: { childId, socialWorkerId } }) {
    const { child, place, today, socialWorkers } = await childAndSocialWorkers(read, childId)
    const one = socialWorkers.find(({ id }) => id === socialWorkerId)
    if (!one || one.untilDay) throw new NotFound('Social worker')
    const { name, email, verifiedAddress, verifiedAt } = one
    const isVerified = email !== null && email === verifiedAddress
    const address = email && maskedAddress(email)
    return { child, place, today, name, address, verifiedAt: isVerified ? verifiedAt : null }
  },

  view({ name, address, verifiedAt, ...about }, { filled, language }) {
    const t = words(language)
    return (
      <AboutTheChild
        tab={t.tab}
        title={t.title(name)}
        about={about}
        back={`/children/${about.child.id}/social-worker`}
        language={language}
        errors={filled.errors}
      >
        {!address && (
          <InsetText>
            <p>{say.noAddress[language]}</p>
          </InsetText>
        )}
        {address && (
          <>
            <SummaryList
              rows={[
                { key: t.address, value: address },
                { key: t.checked, value: verifiedAt ? formatDateTime(new Date(verifiedAt), language) : t.never },
              ]}
            />
            <p>{t.how(name)}</p>
            <CodeForm field={filled.field('code')} words={t} />
          </>
        )}
      </AboutTheChild>
    )
  },

  async post(write, { params: { childId, socialWorkerId }, value: { code }, button, language }) {
    const t = words(language)
    const here = `/children/${childId}/social-worker/${socialWorkerId}/address-check`
    if (button === 'send') {
      await checkSocialWorkerAddress(write, childId, socialWorkerId)
      return redirectTo(here, t.sent)
    }
    await verifySocialWorkerAddress(write, childId, socialWorkerId, (code ?? '').replaceAll(/\s/g, ''))
    return redirectTo(here, t.verified)
  },
})
