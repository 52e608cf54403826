import { z } from 'zod'
import { CodeForm } from '#features/people/code-form.tsx'
import { maskedAddress } from '#features/people/masked-address.ts'
import { formatDateTime } from '#platform/dates/format-day.ts'
import { NotFound } from '#platform/errors.ts'
import { optionalText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { InsetText } from '#ui/inset-text.tsx'
import { Layout } from '#ui/layout.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { words } from '../links.words.ts'
import { say } from '../rules.words.ts'
import { checkSitterAddress, verifySitterAddress } from '../sitter-address.ts'
import { findSitterToCheck } from '../sitter-address.queries.ts'

/** Whether the address of somebody at a table is theirs: a code goes there, and they read it to whoever asks. */
export const checkSitterPage = page({
  params: { sitterId: z.uuid() },
  form: form((language) => {
    const t = words(language).sitter
    return { code: optionalText(t.code, { hint: t.codeHint, max: 20 }) }
  }),

  async load({ read, params: { sitterId } }) {
    const found = await findSitterToCheck(read, sitterId)
    if (!found) throw new NotFound('Member')
    const { seriesId, fullName, email, verifiedAddress, verifiedAt } = found
    const isVerified = email !== null && email === verifiedAddress
    return { seriesId, fullName, address: email && maskedAddress(email), verifiedAt: isVerified ? verifiedAt : null }
  },

  view({ seriesId, fullName, address, verifiedAt }, { filled, language }) {
    const t = words(language).sitter
    const checked = verifiedAt ? formatDateTime(verifiedAt, language) : words(language).never
    return (
      <Layout title={t.tab} back={`/meetings/series/${seriesId}`} errors={filled.errors}>
        <h1>{t.title(fullName)}</h1>
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
                { key: t.checked, value: checked },
              ]}
            />
            <p>{t.how}</p>
            <CodeForm field={filled.field('code')} words={t} />
          </>
        )}
      </Layout>
    )
  },

  async post(write, { params, value: { code }, button, language }) {
    const t = words(language).sitter
    const here = `/sitters/${params.sitterId}/address-check`
    if (button === 'send') {
      await checkSitterAddress(write, params.sitterId)
      return redirectTo(here, t.sent)
    }
    await verifySitterAddress(write, params.sitterId, (code ?? '').replaceAll(/\s/g, ''))
    return redirectTo(here, t.verified)
  },
})
