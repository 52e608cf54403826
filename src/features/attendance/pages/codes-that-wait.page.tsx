import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { Select } from '#ui/select.tsx'
import { words } from '../codes.words.ts'
import { countings, type OtherNation } from '../register-code.ts'
import { codesThatWait } from '../register-codes.queries.ts'
import { sayWhatCodesCountAs } from '../say-what-code-counts-as.ts'
import { codesField, nameBeside, NOT_A_CODE, readChosen } from './codes-field.ts'

/** Guidance of the Scottish Government, where its codes are listed. */
const SCOTTISH_LIST =
  'https://www.gov.scot/publications/included-engaged-involved-part-1-positive-approach-promotion-management-attendance-scottish-schools/pages/12/'

/** Codes that schools have sent and nobody has said anything of: each is given its meaning once, all on one page. */
export const codesThatWaitPage = page({
  params: {},
  form: form((language) => {
    const t = words(language).waiting
    return { codes: codesField(t.title, t.missing) }
  }),

  async load({ read }) {
    const codes = await codesThatWait(read)
    return { codes: codes.map((code) => ({ ...code, nation: code.nation as OtherNation })) }
  },

  view({ codes }, { filled, language }) {
    const t = words(language)
    const chosen = readChosen(filled.field('codes').value)
    return (
      <Layout title={t.waiting.title} back="/attendance-codes" errors={filled.errors}>
        <h1 id="codes">{t.waiting.title}</h1>
        {codes.length === 0 ? (
          <p>{t.waiting.none}</p>
        ) : (
          <>
            <p>{t.waiting.intro}</p>
            <WhereToLook language={language} />
            <Form>
              {codes.map((code) => (
                <Select
                  id={nameBeside(code)}
                  name={nameBeside(code)}
                  label={t.waiting.code(t.nations[code.nation], code.code)}
                  hint={t.waiting.usedBy(code.marks, code.schools, code.atSchools)}
                  value={chosen.get(nameBeside(code)) ?? ''}
                  items={[
                    { value: '', text: t.waiting.notYet },
                    ...countings.map((value) => ({ value, text: t.countings[value] })),
                    { value: NOT_A_CODE, text: t.waiting.notACode },
                  ]}
                />
              ))}
              <Button>{t.waiting.save}</Button>
            </Form>
          </>
        )}
      </Layout>
    )
  },

  async post(write, { value: { codes }, language }) {
    await sayWhatCodesCountAs(
      write,
      codes.map(({ countsAs, ...code }) => ({ ...code, countsAs: countsAs === NOT_A_CODE ? null : countsAs })),
    )
    return redirectTo('/attendance-codes', words(language).waiting.saved(codes.length))
  },
})

function WhereToLook({ language }: { language: Language }) {
  const t = words(language).waiting
  return (
    <Details summary={t.where}>
      <p>{t.whereText}</p>
      <p>
        <a href={SCOTTISH_LIST}>{t.scottishList}</a>
      </p>
    </Details>
  )
}
