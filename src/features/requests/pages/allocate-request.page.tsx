import { draftedPurpose, PlanQuestion, planFields } from '#features/remit/plan-fields.tsx'
import { optionalLongText, optionallyPicked, optionalText, optionalWholeNumber } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Radios } from '#ui/radios.tsx'
import { Table } from '#ui/table.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { allocateRequest } from '../allocating/allocate-request.ts'
import { waitForSomebody } from '../allocating/waiting-list.ts'
import { teamAndSchoolOf, whoCouldHelp } from '../allocating/who-could-help.queries.ts'
import { words } from '../deciding/decide.words.ts'
import { openTo } from '../open-to.ts'
import { type CouldHelp, hasRoom, inOrderOfFit, perWte } from '../who-could-help.ts'
import { aboutOneRequest, type VisitToOne } from './about-one-request.ts'
import { nameIn } from './about-request.tsx'
import { AnswerPage } from './answer-page.tsx'

const allocateForm = form((language) => {
  const t = words(language)
  return {
    leadId: optionallyPicked(t.lead, t.leadMissing),
    aim: optionalText(t.aim, { hint: t.aimHint, max: 1000 }),
    reason: optionalLongText(t.allocationReason, { hint: t.allocationReasonHint }),
    ...planFields(language),
    waitingReason: optionalLongText(t.waitingReason, { hint: t.waitingReasonHint }),
    rank: optionalWholeNumber(t.rank, { from: 1, to: 999, wrong: t.rankWrong, hint: t.rankHint }),
  }
})

/** Who could help, with what they carry already; a supervisor chooses, or says what the child waits for. */
export const allocateRequestPage = page({
  params: aboutOneRequest.params,
  form: allocateForm,

  async load(visit: VisitToOne) {
    const { read, params } = visit
    const [found, people] = await Promise.all([
      aboutOneRequest.load(visit),
      whoCouldHelp(read, teamAndSchoolOf(read, params.requestId)),
    ])
    return { ...found, team: inOrderOfFit(people, found.request.definition.caseloadPerWte) }
  },

  version: ({ request }) => request.version,
  known: ({ request }) => ({ waitingReason: request.waitingFor, rank: request.rank }),

  view({ request, today, team }, { filled, language, actor }) {
    const t = words(language)
    const title = t.allocateTitle(nameIn(request, actor, language))
    const isOpen = openTo(request, actor).includes('allocate')
    const most = request.definition.caseloadPerWte
    const lead = filled.field('leadId')
    return (
      <AnswerPage
        {...{ title, request, today, actor, language, isOpen }}
        tab={t.allocateTab}
        errors={filled.errors}
        help={t.order}
      >
        <Team {...{ team, most, language }} />
        <Form version={request.version}>
          <Radios
            {...lead}
            legend={lead.label}
            items={team.map((person) => ({
              value: person.id,
              text: person.name,
              hint: hasRoom(person, most) ? undefined : t.noRoom(most),
            }))}
          />
          <Input {...filled.field('aim')} />
          <Textarea {...filled.field('reason')} rows={2} />
          <PlanQuestion
            beside={request}
            drafted={draftedPurpose(request, nameIn(request, actor, language), language)}
            field={(name) => filled.field(name)}
            today={today}
            language={language}
          />
          <Button name="_button" value="allocate" preventDoubleClick>
            {t.allocate}
          </Button>
          <h2>{t.nobodyYet}</h2>
          <Textarea {...filled.field('waitingReason')} rows={2} />
          <Input {...filled.field('rank')} width={3} inputmode="numeric" />
          <Button name="_button" value="wait" variant="secondary" preventDoubleClick>
            {t.wait}
          </Button>
        </Form>
        <p>
          <a href={`/requests/${request.id}/decide`}>{t.answerOtherwise}</a>
        </p>
      </AnswerPage>
    )
  },

  async post(write, { params: { requestId }, value, version, button, language }) {
    const t = words(language)
    if (button === 'wait') {
      await waitForSomebody(write, requestId, { reason: value.waitingReason, rank: value.rank, version })
      return redirectTo(`/requests/${requestId}`, t.waits)
    }
    const { caseId } = await allocateRequest(write, requestId, { ...value, leadId: value.leadId ?? '', version })
    return redirectTo(`/cases/${caseId}`, t.allocated)
  },
})

function Team({ team, most, language }: { team: readonly CouldHelp[]; most: number; language: Language }) {
  const t = words(language)
  return (
    <Table
      caption={t.people}
      firstCellIsHeader
      responsive
      columns={[
        t.person,
        t.hours,
        { text: t.caseload, numeric: true },
        { text: t.perWte, numeric: true },
        { text: t.inSchool, numeric: true },
        t.room,
      ]}
      rows={team.map((person) => [
        person.name,
        person.wte === 1 ? t.fullTime : t.ofFullTime(`${Math.round(person.wte * 100)}%`),
        person.openCases,
        perWte(person),
        person.casesInSchool,
        hasRoom(person, most) ? t.yesRoom : t.noRoom(most),
      ])}
    />
  )
}
