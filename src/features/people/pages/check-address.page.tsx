import { z } from 'zod'
import { formatDateTime } from '#platform/dates/format-day.ts'
import { Refused } from '#platform/errors.ts'
import { optionalText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { InsetText } from '#ui/inset-text.tsx'
import { Layout } from '#ui/layout.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { ChildBanner } from '../child-banner.tsx'
import { CodeForm } from '../code-form.tsx'
import { maskedAddress } from '../masked-address.ts'
import { writtenAddress } from '../reached-by.ts'
import { say, words } from '../reaching/verify-address.words.ts'
import { checkAddress, isVerified, verifyAddress, whyNotWritten } from '../verify-address.ts'
import { childAndAdult } from './child-and-adult.ts'

/** Whether an adult’s address is theirs: a code goes there, and they read it to whoever asks. */
export const checkAddressPage = page({
  params: { childId: z.uuid(), relationshipId: z.uuid() },
  form: form((language) => {
    const t = words(language)
    return { code: optionalText(t.code, { hint: t.codeHint, max: 20 }) }
  }),

  async load({ read, params }) {
    const { child, adult, today } = await childAndAdult(read, params)
    const { fullName, verifiedAt } = adult
    const whyNot = whyNotWritten(adult, read.site) ?? null
    const written = writtenAddress(adult)
    const address = written === null ? null : maskedAddress(written)
    return { child, today, fullName, address, whyNot, isVerified: isVerified(adult), verifiedAt }
  },

  view({ child, today, fullName, address, whyNot, isVerified: is, verifiedAt }, { params, filled, language }) {
    const t = words(language)
    const title = t.title(fullName)
    const checked = verifiedAt === null ? t.never : is ? formatDateTime(verifiedAt, language) : t.notAnyMore
    return (
      <Layout title={t.tab} back={`/children/${child.id}/adults/${params.relationshipId}`} errors={filled.errors}>
        <ChildBanner child={child} language={language} today={today} />
        <h1>{title}</h1>
        {address && (
          <SummaryList
            rows={[
              { key: t.address, value: address },
              { key: t.checked, value: checked },
            ]}
          />
        )}
        {whyNot ? (
          <InsetText>
            <p>{whyNot[language]}</p>
          </InsetText>
        ) : (
          <>
            <p>{t.how}</p>
            <CodeForm field={filled.field('code')} words={t} />
          </>
        )}
      </Layout>
    )
  },

  async post(write, { params, value: { code }, button, language }) {
    const t = words(language)
    const here = `/children/${params.childId}/adults/${params.relationshipId}/address-check`
    if (button === 'send') {
      await checkAddress(write, params)
      return redirectTo(here, t.sent)
    }
    if (!code) throw new Refused(say.codeMissing, 'code')
    await verifyAddress(write, params, code.replaceAll(/\s/g, ''))
    return redirectTo(here, t.verified)
  },
})
