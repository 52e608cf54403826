import { z } from 'zod'
import { withChildName } from '#features/people/child.ts'
import { caseloadOf } from '#features/teams/caseload.ts'
import { speaks } from '#features/staff/staff-member.ts'
import { readDefinition } from '#features/teams/service-definition.ts'
import type { Read } from '#platform/context.ts'
import { addDays, type Day } from '#platform/dates/day.ts'
import { formatDateTime, formatDay } from '#platform/dates/format-day.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { optionalDay } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Layout } from '#ui/layout.tsx'
import { Table } from '#ui/table.tsx'
import { canBeGivenBack, changeLastDay, doReassignment, dropReassignment, giveBack } from '../reassign.ts'
import { words } from '../reassign.words.ts'
import { say as refuse } from '../rules.words.ts'
import { selectReassignment } from '../reassigning.queries.ts'

const movesForm = form((language) => {
  const t = words(language)
  return { untilDay: optionalDay(t.until, { wrong: t.untilWrong }) }
})

/** What moves, to whom and who hears of it; then what moved, and the way back. */
export const movesPage = page({
  params: { reassignmentId: z.uuid() },
  form: movesForm,

  async load({ read, params: { reassignmentId } }) {
    const found = await findReassignment(read, reassignmentId)
    read.seen('reassignment', { children: found.cases.map(({ childId }) => childId), reassignmentId })
    return found
  },

  version: ({ version }) => version,
  known: ({ untilDay }) => ({ untilDay }),

  view(found, { filled, language }) {
    const t = words(language)
    const { state, workerName, why, fromDay, untilDay } = found
    const say = (day: Day | null) => day && formatDay(day, language)
    const begins = fromDay && fromDay > found.today ? fromDay : null
    return (
      <Layout title={t.movesTab} back={`/board?team=${found.teamId}`} errors={filled.errors} wide>
        <h1>{t.movesTitle[state as keyof typeof t.movesTitle](workerName)}</h1>
        <p>
          {t.away(say(fromDay), say(untilDay))}. {why}
        </p>
        {state === 'agreed' && begins && <p>{t.begins(formatDay(begins, language))}</p>}
        {untilDay && state !== 'given back' && state !== 'dropped' && (
          <p>{t.comesBack(workerName, formatDay(addDays(untilDay, 1), language))}</p>
        )}
        <WhatMoves found={found} language={language} />
        {state === 'planned' && <ThenHave found={found} language={language} />}
        {state === 'planned' && <ToDo found={found} begins={begins} language={language} />}
        {state === 'agreed' && (
          <Form version={found.version}>
            <Drop language={language} />
          </Form>
        )}
        {untilDay && (state === 'done' || state === 'agreed') && (
          <LastDay version={found.version} filled={filled} language={language} />
        )}
        {state === 'done' && found.canBeGivenBack && <GiveBack found={found} language={language} />}
        {found.doneAt && <p>{t.doneAt(formatDateTime(found.doneAt, language))}</p>}
      </Layout>
    )
  },

  async post(write, { params: { reassignmentId }, value, version, button, language }) {
    const t = words(language)
    const at = `/board/moves/${reassignmentId}`
    if (button === 'drop') {
      await dropReassignment(write, reassignmentId, version)
      return redirectTo('/board', t.dropped)
    }
    if (button === 'give back') {
      const { givenBack, of } = await giveBack(write, reassignmentId, version)
      return redirectTo(at, t.givenBack(givenBack, of))
    }
    if (button === 'last day') {
      if (!value.untilDay) throw new Refused(refuse.lastDayMissing, 'untilDay')
      await changeLastDay(write, reassignmentId, value.untilDay, version)
      return redirectTo(at, t.lastDaySaved)
    }
    const { begins } = await doReassignment(write, reassignmentId, version)
    return redirectTo(at, begins > write.today ? t.agreedSaved : t.done)
  },
})

type Found = Awaited<ReturnType<typeof findReassignment>>

async function findReassignment(read: Read, reassignmentId: string) {
  const found = await selectReassignment(read, reassignmentId)
  if (!found) throw new NotFound('Reassignment')
  const { definition, counts, cases, ...rest } = found
  const { caseloadPerWte } = readDefinition(definition)
  const getting = [...Map.groupBy(cases, ({ toId }) => toId).values()].map((theirs) => {
    const { toId, toName, wte } = theirs[0]!
    const has = counts.find(({ leadId }) => leadId === toId)?.cases ?? 0
    return { toId, toName, gets: theirs.length, ...caseloadOf(has + theirs.length, wte, caseloadPerWte) }
  })
  return {
    ...rest,
    today: read.today,
    canBeGivenBack: canBeGivenBack(rest, read.today),
    getting,
    cases: cases.map(({ wte: _, ...row }) => withChildName(row, read.actor)),
  }
}

/** Who will hear of it, and the way on or out. */
function ToDo({ found, begins, language }: { found: Found; begins: Day | null; language: Language }) {
  const t = words(language)
  const many = found.cases.length
  return (
    <>
      <InsetText>
        <h2 class="nhsuk-heading-s">{t.whoIsTold}</h2>
        <p>{t.told(found.workerName)}</p>
      </InsetText>
      <Form version={found.version}>
        <Button name="_button" value="do" preventDoubleClick>
          {begins ? t.agree(many, formatDay(begins, language)) : t.doIt(many)}
        </Button>{' '}
        <Drop language={language} />
      </Form>
    </>
  )
}

function Drop({ language }: { language: Language }) {
  return (
    <Button name="_button" value="drop" variant="secondary">
      {words(language).drop}
    </Button>
  )
}

interface LastDayProps {
  version: number
  filled: ReturnType<typeof movesForm.blank>
  language: Language
}

function LastDay({ version, filled, language }: LastDayProps) {
  const t = words(language)
  const { label: _, ...field } = filled.field('untilDay')
  return (
    <Form version={version}>
      <DateInput {...field} legend={t.lastDay} legendSize="s" />
      <Button name="_button" value="last day" variant="secondary">
        {t.lastDaySave}
      </Button>
    </Form>
  )
}

function GiveBack({ found, language }: { found: Found; language: Language }) {
  const t = words(language)
  return (
    <>
      <p>{t.giveBackHelp(found.workerName)}</p>
      <Form version={found.version}>
        <Button name="_button" value="give back" variant="secondary" preventDoubleClick>
          {t.giveBack(found.workerName)}
        </Button>
      </Form>
    </>
  )
}

function WhatMoves({ found, language }: { found: Found; language: Language }) {
  const t = words(language)
  const isAhead = found.state === 'planned' || found.state === 'agreed'
  return (
    <Table
      caption={t.whatMoves}
      columns={[t.child, t.school, t.from, t.goesTo, isAhead ? t.toKnow : t.now]}
      rows={found.cases.map((row) => [
        { text: <a href={`/cases/${row.caseId}`}>{row.childName ?? t.someone}</a> },
        row.schoolName,
        found.workerName,
        row.toName,
        isAhead ? toKnow(row, language) : nowInWords(row, found, language),
      ])}
    />
  )
}

/** The family’s language and whether whoever takes the case over works in it, and how to approach them (CSW-54). */
function toKnow({ interpreterFor, alsoSpeaks, toName, approach }: Found['cases'][number], language: Language) {
  const t = words(language)
  const tongue =
    interpreterFor &&
    (speaks(alsoSpeaks, interpreterFor) ? t.noInterpreter(interpreterFor, toName) : t.interpreter(interpreterFor))
  const lines = [tongue, approach && t.approach(approach)].filter(Boolean)
  return lines.length === 0 ? '' : lines.map((line) => <div>{line}</div>)
}

/** Where it is now, also when somebody has changed it since. */
function nowInWords(
  { status, leadId, toId, givenBack }: Found['cases'][number],
  { state, workerId, workerName }: Found,
  language: Language,
) {
  const t = words(language)
  if (status === 'closed') return t.closed
  if (givenBack === false) return t.changedSince
  if (leadId === workerId) return t.backWith(workerName)
  return leadId === toId && state !== 'dropped' ? t.asPlanned : t.changedSince
}

function ThenHave({ found, language }: { found: Found; language: Language }) {
  const t = words(language)
  const numeric = (text: string | number) => ({ text: String(text), numeric: true })
  return (
    <Table
      caption={t.thenHave}
      firstCellIsHeader
      columns={[t.worker, ...[t.gets, t.thenCases, t.perWte, t.room].map((text) => ({ text, numeric: true }))]}
      rows={found.getting.map(({ toName, gets, led, perWte, room }) => [
        toName,
        numeric(gets),
        numeric(led),
        numeric(perWte),
        numeric(room < 0 ? t.noRoom(-room) : room),
      ])}
    />
  )
}
