import { draftedPurpose, PlanQuestion, planFields } from '#features/remit/plan-fields.tsx'
import type { Write } from '#platform/context.ts'
import { choice, optionalLongText, optionallyPicked, optionalText } from '#platform/http/fields.ts'
import { form, type ValueBy } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Radios } from '#ui/radios.tsx'
import { Select } from '#ui/select.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { acceptRequest } from '../deciding/accept-request.ts'
import { adviseOnRequest } from '../deciding/advise-on-request.ts'
import { askForMoreDetail } from '../deciding/ask-for-detail.ts'
import { words } from '../deciding/decide.words.ts'
import { declineRequest, signpostRequest } from '../deciding/answer-elsewhere.ts'
import { elsewhereFor, openServicesBeside } from '../deciding/elsewhere.ts'
import { markAsDuplicate } from '../deciding/mark-as-duplicate.ts'
import { passRequestToSafeguarding } from '../deciding/pass-to-safeguarding.ts'
import { awaitsSomebody, decisions } from '../help-request.ts'
import { awaitsManager } from '../next-to-answer.ts'
import { openTo } from '../open-to.ts'
import { aboutOneRequest, type VisitToOne } from './about-one-request.ts'
import { nameIn } from './about-request.tsx'
import { AnswerPage } from './answer-page.tsx'
import { SameAs } from './same-as.tsx'

const decideForm = form((language) => {
  const t = words(language)
  return {
    decision: choice(t.decision, decisions, t.decisionMissing),
    reason: optionalLongText(t.reason, { hint: t.reasonHint }),
    alternative: optionalText(t.alternative, { hint: t.alternativeHint }),
    otherAlternative: optionalText(t.otherAlternative),
    sameAsId: optionallyPicked(t.sameAs, t.sameAsMissing),
    ...planFields(language),
  }
})

export const decideRequestPage = page({
  params: aboutOneRequest.params,
  form: decideForm,
  version: ({ request }) => request.version,

  async load(visit: VisitToOne) {
    const [found, services] = await Promise.all([
      aboutOneRequest.load(visit),
      openServicesBeside(visit.read, visit.params.requestId),
    ])
    return { ...found, elsewhere: elsewhereFor(found.request, { services, today: found.today }) }
  },

  view({ request, today, elsewhere }, { filled, language, actor }) {
    const t = words(language)
    const decision = filled.field('decision')
    const title = t.decideTitle(nameIn(request, actor, language))
    const open = openTo(request, actor)
    const isOpen = open.includes('decide') || open.includes('allocate')
    const offered = awaitsSomebody(request)
      ? decisions.filter((one) => one !== 'accept' && one !== 'more detail')
      : decisions
    return (
      <AnswerPage
        {...{ title, request, today, actor, language, isOpen }}
        tab={t.decideTab}
        errors={filled.errors}
        help={t.decideHelp}
      >
        {awaitsManager(request) && (
          <InsetText>
            <p>{t.managerFirst}</p>
          </InsetText>
        )}
        <Form version={request.version}>
          <Radios
            {...decision}
            legend={decision.label}
            items={offered.map((value) => ({
              value,
              text: t.decisions[value],
              hint: value in t.decisionHints ? t.decisionHints[value as keyof typeof t.decisionHints] : undefined,
              conditional:
                value === 'duplicate' ? (
                  <SameAs request={request} field={filled.field('sameAsId')} language={language} />
                ) : undefined,
            }))}
          />
          {!awaitsSomebody(request) && (
            <PlanQuestion
              beside={request}
              drafted={draftedPurpose(request, nameIn(request, actor, language), language)}
              field={(name) => filled.field(name)}
              today={today}
              language={language}
            />
          )}
          <Textarea {...filled.field('reason')} rows={4} />
          <Select
            {...filled.field('alternative')}
            items={[
              { value: '', text: t.alternativeNone },
              ...request.definition.alternatives.map((other) => ({ value: other.name, text: other[language] })),
              ...(elsewhere.length > 0 ? [{ divider: true } as const] : []),
              ...elsewhere.map((name) => ({ value: name, text: name })),
            ]}
          />
          <Input {...filled.field('otherAlternative')} />
          <Button preventDoubleClick>{t.answer}</Button>
        </Form>
      </AnswerPage>
    )
  },

  async post(write, { params: { requestId }, value, version, language }) {
    await decide(write, requestId, { ...value, version })
    const next = value.decision === 'accept' ? `/requests/${requestId}/allocate` : `/requests/${requestId}`
    return redirectTo(next, words(language).answered)
  },
})

type Answered = ValueBy<typeof decideForm> & { version: number }

async function decide(write: Write, requestId: string, { decision, alternative, otherAlternative, ...why }: Answered) {
  const elsewhere = { ...why, alternative: otherAlternative ?? alternative }
  switch (decision) {
    case 'accept':
      return acceptRequest(write, requestId, why)
    case 'more detail':
      return askForMoreDetail(write, requestId, why)
    case 'advise':
      return adviseOnRequest(write, requestId, why)
    case 'signpost':
      return signpostRequest(write, requestId, elsewhere)
    case 'decline':
      return declineRequest(write, requestId, elsewhere)
    case 'safeguarding':
      return passRequestToSafeguarding(write, requestId, why)
    case 'duplicate':
      return markAsDuplicate(write, requestId, why)
  }
}
