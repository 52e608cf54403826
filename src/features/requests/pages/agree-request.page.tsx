import { optionalLongText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { agreeRequest } from '../deciding/agree-request.ts'
import { words } from '../deciding/decide.words.ts'
import { openTo } from '../open-to.ts'
import { aboutOneRequest } from './about-one-request.ts'
import { nameIn } from './about-request.tsx'
import { AnswerPage } from './answer-page.tsx'

const agreeForm = form((language) => {
  const t = words(language)
  return { reason: optionalLongText(t.reason, { hint: t.reasonHint }) }
})

export const agreeRequestPage = page({
  ...aboutOneRequest,
  form: agreeForm,

  view({ request, today }, { filled, language, actor }) {
    const t = words(language)
    const title = t.agreeTitle(nameIn(request, actor, language))
    const isOpen = openTo(request, actor).includes('agree')
    return (
      <AnswerPage
        {...{ title, request, today, actor, language, isOpen }}
        tab={t.agreeTab}
        errors={filled.errors}
        help={t.agreeHelp}
      >
        <Form version={request.version}>
          <Textarea {...filled.field('reason')} rows={3} />
          <Button preventDoubleClick>{t.agree}</Button>
        </Form>
      </AnswerPage>
    )
  },

  async post(write, { params, value, version, language }) {
    await agreeRequest(write, params.requestId, { ...value, version })
    return redirectTo(`/requests/${params.requestId}`, words(language).agreed)
  },
})
