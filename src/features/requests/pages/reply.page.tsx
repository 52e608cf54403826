import { longText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { words } from '../deciding/decide.words.ts'
import { replyToRequest } from '../deciding/reply-to-request.ts'
import { aboutOneRequest } from './about-one-request.ts'
import { AboutRequest, nameIn } from './about-request.tsx'

const replyForm = form((language) => {
  const t = words(language)
  return { message: longText(t.message, t.messageMissing, { hint: t.messageHint }) }
})

export const replyPage = page({
  ...aboutOneRequest,
  form: replyForm,

  view({ request, today }, { filled, language, actor }) {
    const t = words(language)
    const title = t.replyTitle(nameIn(request, actor, language))
    return (
      <Layout title={t.replyTab} back={`/requests/${request.id}`} errors={filled.errors}>
        <AboutRequest {...{ request, actor, language, today }} />
        <h1>{title}</h1>
        <Form>
          <Textarea {...filled.field('message')} />
          <Button preventDoubleClick>{t.send}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params, value, language }) {
    await replyToRequest(write, params.requestId, value.message)
    return redirectTo(`/requests/${params.requestId}`, words(language).messageSent)
  },
})
