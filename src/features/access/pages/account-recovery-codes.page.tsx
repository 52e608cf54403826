import { secret } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { words } from '../own-account/account.words.ts'
import {
  nextRecoveryCodes,
  printOf,
  recoveryCodesLeft,
  renewOwnRecoveryCodes,
} from '../own-account/own-recovery-codes.ts'
import { RecoveryCodeList } from './recovery-code-list.tsx'

/** New codes for the day the phone is lost, before the old ones run out. */
export const accountRecoveryCodesPage = page({
  params: {},
  form: form((language) => ({ shown: secret(words(language).codes, words(language).codesWhat) })),

  async load({ read }) {
    return { left: await recoveryCodesLeft(read), codes: nextRecoveryCodes(read) }
  },

  view({ left, codes }, { filled, language }) {
    const t = words(language)
    return (
      <Layout title={t.codes} back="/account" errors={filled.errors}>
        <h1>{t.codes}</h1>
        <p>{t.codesLeft(left)}</p>
        <p>{t.codesWhat}</p>
        <RecoveryCodeList codes={codes} />
        <Form>
          <input type="hidden" name="shown" value={printOf(codes)} />
          <Button>{t.useCodes}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { value, language }) {
    await renewOwnRecoveryCodes(write, value.shown)
    return redirectTo('/account', words(language).codesRenewed)
  },
})
