import { choice, optionalLongText, optionallyPicked } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Radios } from '#ui/radios.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { words } from '../deciding/decide.words.ts'
import { screenRequest } from '../deciding/screen-request.ts'
import { screenings } from '../help-request.ts'
import { openTo } from '../open-to.ts'
import { aboutOneRequest } from './about-one-request.ts'
import { nameIn } from './about-request.tsx'
import { AnswerPage } from './answer-page.tsx'
import { SameAs } from './same-as.tsx'

const screenForm = form((language) => {
  const t = words(language)
  return {
    decision: choice(t.decision, screenings, t.decisionMissing),
    reason: optionalLongText(t.reason, { hint: t.reasonHint }),
    sameAsId: optionallyPicked(t.sameAs, t.sameAsMissing),
  }
})

export const screenRequestPage = page({
  ...aboutOneRequest,
  form: screenForm,

  view({ request, today }, { filled, language, actor }) {
    const t = words(language)
    const decision = filled.field('decision')
    const title = t.screenTitle(nameIn(request, actor, language))
    const isOpen = openTo(request, actor).includes('screen')
    return (
      <AnswerPage
        {...{ title, request, today, actor, language, isOpen }}
        tab={t.screenTab}
        errors={filled.errors}
        help={t.screenHelp}
      >
        <Form version={request.version}>
          <Radios
            {...decision}
            legend={decision.label}
            items={screenings.map((value) => ({
              value,
              text: t.screenings[value],
              hint: value in t.decisionHints ? t.decisionHints[value as keyof typeof t.decisionHints] : undefined,
              conditional:
                value === 'duplicate' ? (
                  <SameAs request={request} field={filled.field('sameAsId')} language={language} />
                ) : undefined,
            }))}
          />
          <Textarea {...filled.field('reason')} rows={4} />
          <Button preventDoubleClick>{t.answer}</Button>
        </Form>
      </AnswerPage>
    )
  },

  async post(write, { params, value, version, language }) {
    await screenRequest(write, params.requestId, { ...value, version })
    const t = words(language)
    return redirectTo(`/requests/${params.requestId}`, value.decision === 'send on' ? t.sentOn : t.answered)
  },
})
