import { WrittenText } from '#features/actions/written-text.tsx'
import { needName } from '#features/needs/need.ts'
import { dayIn } from '#platform/dates/day.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import { SummaryList } from '#ui/summary-list.tsx'
import { excerpt } from '../excerpt.ts'
import { howLong } from '../how-long.ts'
import { words } from '../record.words.ts'
import type { CasePart } from './case-part.ts'

/** The child’s own words come before anybody else’s. */
export function OwnWords({ record, name, language }: CasePart) {
  const t = words(language)
  const { childWords, said, request } = record
  const spoken = [
    said?.words && { words: said.words, when: t.saidOn(formatDay(dayIn(new Date(said.at)), language)) },
    childWords && { words: childWords, when: t.saidNow },
    request?.childWords && request.childWords !== childWords && { words: request.childWords, when: t.saidAtRequest },
  ].filter((one) => typeof one === 'object' && one !== null)

  return (
    <>
      <h2>{t.ownWords(name)}</h2>
      {spoken.length === 0 && <p>{t.noWords(name)}</p>}
      {spoken.map(({ words: text, when }) => (
        <blockquote class="nhsuk-inset-text">
          <WrittenText>{`“${excerpt(text)}”`}</WrittenText>
          <p class="nhsuk-hint">{when}</p>
        </blockquote>
      ))}
    </>
  )
}

/** Why we help: what is to be different, what the child struggles with and since when, and the worry it began with. */
export function Why({ record, language }: CasePart) {
  const t = words(language)
  const { id, aim, request, may } = record
  const change = may.work ? [{ text: aim ? t.changeAim : t.setAim, href: `/cases/${id}/aim`, hiddenText: t.aim }] : []
  const rows = [
    { key: t.aim, value: aim ? <WrittenText>{aim}</WrittenText> : t.noAim, actions: change },
    { key: t.needs, value: <Needs record={record} language={language} /> },
    ...(request ? [{ key: t.worry, value: <Worry request={request} language={language} /> }] : []),
  ]
  return (
    <>
      <h2>{t.why}</h2>
      <SummaryList rows={rows} />
    </>
  )
}

function Needs({ record, language }: Pick<CasePart, 'record' | 'language'>) {
  const t = words(language)
  const { needs, definition, today } = record
  if (needs.length === 0) return <>{t.noNeeds}</>
  return (
    <ul class="nhsuk-list">
      {needs.map((need) => (
        <li>
          {needName(need, definition.needs, language)},{' '}
          {need.startedOn
            ? t.since(formatDay(need.startedOn, language), howLong(need.startedOn, today, language))
            : t.sinceUnknown}
        </li>
      ))}
    </ul>
  )
}

type Request = NonNullable<CasePart['record']['request']>

function Worry({ request, language }: { request: Request; language: CasePart['language'] }) {
  const t = words(language)
  const { worry, givenName, familyName, raisedAt, id } = request
  return (
    <>
      <WrittenText>{excerpt(worry)}</WrittenText>
      <p class="nhsuk-hint">
        {t.askedBy(`${givenName} ${familyName}`, formatDay(dayIn(new Date(raisedAt)), language))}
      </p>
      <a href={`/requests/${id}`}>{t.openRequest}</a>
    </>
  )
}
