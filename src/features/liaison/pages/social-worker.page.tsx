import { z } from 'zod'
import { AboutTheChild } from '#features/people/about-the-child.tsx'
import { nameToUse } from '#features/people/child.ts'
import { aRealDay } from '#platform/dates/a-real-day.ts'
import { dayIn } from '#platform/dates/day.ts'
import { formatShortDay } from '#platform/dates/format-day.ts'
import { day, optionallyPicked, optionalText, text } from '#platform/http/fields.ts'
import { type FilledBy, form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Radios } from '#ui/radios.tsx'
import { Table } from '#ui/table.tsx'
import { type ChildAndSocialWorkers, childAndSocialWorkers } from '../child-and-social-workers.ts'
import { words as checkWords } from '../check-address.words.ts'
import { words as liaisonWords } from '../liaison.words.ts'
import { nameSocialWorker } from '../name-social-worker.ts'
import { words as nounsWords } from '../nouns.words.ts'
import type { Ending } from '../social-worker.ts'
import { words } from '../social-worker.words.ts'

const workerForm = form((language) => {
  const t = words(language)
  const n = nounsWords(language)
  return {
    name: text(t.name, t.nameMissing),
    teamName: text(t.team, t.teamMissing),
    phone: optionalText(t.phoneLabel),
    email: optionalText(t.emailLabel),
    staffId: optionallyPicked(t.account, t.accountWrong, { hint: t.accountHint }),
    fromDay: day(t.fromDay, { missing: n.dayMissing, wrong: aRealDay[language] }),
  }
})

/** The social workers of a child, and who is allocated now (CSW-12). */
export const socialWorkerPage = page({
  params: { childId: z.uuid() },
  form: workerForm,
  load: ({ read, params }) => childAndSocialWorkers(read, params.childId),
  known: ({ today }) => ({ fromDay: today, staffId: '' }),

  view(found, { filled, language }) {
    const t = words(language)
    const { child, place } = found
    return (
      <AboutTheChild
        tab={t.workerTab}
        title={t.workerTitle(nameToUse(child, place))}
        about={found}
        back={`/children/${child.id}`}
        language={language}
        errors={filled.errors}
      >
        <p>{t.workerHelp}</p>
        <SocialWorkers found={found} language={language} />
        <AddressOfAllocated found={found} language={language} />
        <AddOne found={found} filled={filled} language={language} />
      </AboutTheChild>
    )
  },

  async post(write, { params: { childId }, value, language }) {
    await nameSocialWorker(write, childId, value)
    return redirectTo(`/children/${childId}/social-worker`, words(language).workerSaved)
  },
})

interface PartProps {
  found: ChildAndSocialWorkers
  language: Language
}

function SocialWorkers({ found: { child, socialWorkers }, language }: PartProps) {
  const t = words(language)
  const liaison = liaisonWords(language)
  if (socialWorkers.length === 0) return <p>{liaison.nobody}</p>
  return (
    <Table
      caption={t.caption}
      responsive
      firstCellIsHeader
      columns={[t.name, t.team, liaison.phone, t.from, t.until, { hiddenText: t.end }]}
      rows={socialWorkers.map((one) => [
        one.name,
        one.teamName,
        [one.phone, one.email].filter(Boolean).join(', '),
        formatShortDay(one.fromDay, language),
        one.untilDay ? `${formatShortDay(one.untilDay, language)}. ${t.endings[one.whyEnded as Ending]}` : t.today,
        one.untilDay
          ? ''
          : {
              text: t.end,
              href: `/children/${child.id}/social-worker/${one.id}/end`,
              hiddenText: t.endHidden(one.name),
            },
      ])}
    />
  )
}

/** The one who is allocated now and has no account can be asked by a link, once the address was checked. */
function AddressOfAllocated({ found: { child, socialWorkers }, language }: PartProps) {
  const t = checkWords(language)
  const one = socialWorkers.find(({ untilDay, staffId, email }) => !untilDay && !staffId && email)
  if (!one) return null
  const { id, name, email, verifiedAddress, verifiedAt } = one
  return (
    <p>
      {verifiedAt &&
        email === verifiedAddress &&
        `${t.isChecked(name, formatShortDay(dayIn(new Date(verifiedAt)), language))} `}
      <a href={`/children/${child.id}/social-worker/${id}/address-check`}>{t.link(name)}</a>
    </p>
  )
}

function AddOne({ found: { onCases }, filled, language }: PartProps & { filled: FilledBy<typeof workerForm> }) {
  const t = words(language)
  return (
    <Form>
      <h2>{t.add}</h2>
      <p class="nhsuk-hint">{t.addHelp}</p>
      <Input {...filled.field('name')} />
      <Input {...filled.field('teamName')} />
      <Input {...filled.field('phone')} />
      <Input {...filled.field('email')} />
      {onCases.length > 0 && (
        <Radios
          {...filled.field('staffId')}
          legend={t.account}
          items={[...onCases.map(({ id, name }) => ({ value: id, text: name })), { value: '', text: t.noAccount }]}
        />
      )}
      <DateInput {...filled.field('fromDay')} legend={t.fromDay} />
      <Button preventDoubleClick>{t.saveWorker}</Button>
    </Form>
  )
}
