import { z } from 'zod'
import { longText, optionalLongText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { setAim } from '../changing/set-aim.ts'
import { findCaseToChange } from '../find-case.ts'
import { words } from '../forms.words.ts'
import { AboutACase } from './about-a-case.tsx'

const aimForm = form((language) => {
  const t = words(language).aim
  return {
    childWords: optionalLongText(t.childWords, { hint: t.childWordsHint }),
    aim: longText(t.aim, t.aimMissing, { hint: t.aimHint }),
  }
})

export const aimPage = page({
  params: { caseId: z.uuid() },
  form: aimForm,
  load: ({ read, params }) => findCaseToChange(read, params.caseId),
  known: ({ aim, childWords, childWordsAtRequest }) => ({ aim, childWords: childWords ?? childWordsAtRequest }),
  version: ({ version }) => version,

  view(helpCase, { filled, language }) {
    const t = words(language).aim
    const { childWordsAtRequest, childWords } = helpCase
    return (
      <AboutACase helpCase={helpCase} title={t.title} language={language} errors={filled.errors}>
        {childWordsAtRequest && childWords && childWordsAtRequest !== childWords && (
          <InsetText>
            <p>
              {t.saidAtRequest}: “{childWordsAtRequest}”
            </p>
          </InsetText>
        )}
        <Form version={helpCase.version}>
          <Textarea {...filled.field('childWords')} rows={3} />
          <Textarea {...filled.field('aim')} rows={3} />
          <Button>{t.save}</Button>
        </Form>
      </AboutACase>
    )
  },

  async post(write, { params, value, version, language }) {
    await setAim(write, params.caseId, value, version)
    return redirectTo(`/cases/${params.caseId}`, words(language).aim.saved)
  },
})
