import { z } from 'zod'
import { fullName } from '#features/access/child-name.ts'
import { may } from '#features/access/policy.ts'
import { addDays, type Day } from '#platform/dates/day.ts'
import { formatShortDay } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { ActionLink } from '#ui/action-link.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Layout } from '#ui/layout.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { EXPIRES_SOON_DAYS, stateOf } from '../programme.ts'
import { selectPeopleWithTraining } from '../training.queries.ts'
import { words } from '../training.words.ts'

type Person = Awaited<ReturnType<typeof selectPeopleWithTraining>>['people'][number]
type Training = Person['training'][number]

/** My training, and that of whoever I supervise: what each may lead, and what runs out; a page at a time. */
export const trainingPage = page({
  params: {},
  query: { after: z.uuid().optional().catch(undefined) },

  async load({ read, query: { after } }) {
    const { people, more } = await selectPeopleWithTraining(read, after)
    const soon = addDays(read.today, EXPIRES_SOON_DAYS)
    return {
      more,
      people: people.map(({ training, ...person }) => ({
        ...person,
        training: training.map((each) => ({ ...each, state: stateOf(each, read.today, soon) })),
      })),
    }
  },

  view({ people, more }, { language, actor }) {
    const t = words(language)
    const last = people.at(-1)
    const keeps = may(actor, 'keep training')
    return (
      <Layout title={t.title} back="/groups">
        <h1>{t.title}</h1>
        <p>{t.intro}</p>
        {keeps && <ActionLink href="/training/new">{t.record}</ActionLink>}
        <p>
          <a href="/programmes">{t.programmes}</a>
        </p>
        {people.length === 0 && <EmptyState heading={t.nothing} />}
        {people.map((person) => (
          <OnePerson person={person} isMe={person.id === actor.id} keeps={keeps} language={language} />
        ))}
        {more && last && <Pagination next={{ href: `/training?after=${last.id}`, label: t.more }} />}
      </Layout>
    )
  },
})

interface OnePersonProps {
  person: Omit<Person, 'training'> & { training: readonly (Training & { state: ReturnType<typeof stateOf> })[] }
  isMe: boolean
  keeps: boolean
  language: Language
}

function OnePerson({ person, isMe, keeps, language }: OnePersonProps) {
  const t = words(language)
  const name = isMe ? t.mine : fullName(person)
  const heading = <h2 class="nhsuk-heading-m">{name}</h2>
  if (person.training.length === 0)
    return (
      <>
        {heading}
        <p>{t.nothing}</p>
      </>
    )
  return (
    <>
      {heading}
      <Table
        caption={name}
        captionHidden
        firstCellIsHeader
        columns={[t.columns.programme, t.columns.trained, t.columns.state]}
        rows={person.training.map((each) => [
          each.programme,
          <>
            {t.trainedOnBy(formatShortDay(each.trainedOn, language), each.trainedBy)}
            {!each.certificateSeen && <div class="nhsuk-hint nhsuk-u-margin-bottom-0">{t.noCertificate}</div>}
          </>,
          <>
            {lastsInWords(each, language)}
            {keeps && !isMe && each.state !== 'struck out' && (
              <div>
                <a href={`/training/${each.id}/strike-out`}>
                  {t.strikeOut}
                  <span class="nhsuk-u-visually-hidden"> {t.strikeOutHidden(each.programme, name)}</span>
                </a>
              </div>
            )}
          </>,
        ])}
      />
    </>
  )
}

function lastsInWords(
  { state, expiresOn, whyStruckOut }: Training & { state: ReturnType<typeof stateOf> },
  language: Language,
) {
  const t = words(language)
  if (state === 'struck out') return t.struckOut(whyStruckOut ?? '')
  if (expiresOn === null) return t.lasts
  const day = formatShortDay(expiresOn as Day, language)
  if (state === 'counts') return t.until(day)
  return (
    <>
      <Tag colour={state === 'expired' ? 'grey' : 'yellow'}>{state === 'expired' ? t.expired : t.soon}</Tag>{' '}
      {state === 'expired' ? t.ended(day) : t.until(day)}
    </>
  )
}
