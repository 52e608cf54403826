import { statusName } from '#features/cases/case-words.ts'
import { fullName } from '#features/people/child.ts'
import { SCHEME_WORDS } from '#features/people/identifier-words.ts'
import { yearGroupName } from '#features/schools/year-group.ts'
import { dayIn } from '#platform/dates/day.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import type { CaseStatus } from '#platform/db/tables.ts'
import type { Language } from '#platform/words.ts'
import { InsetText } from '#ui/inset-text.tsx'
import { Table } from '#ui/table.tsx'
import { WarningCallout } from '#ui/warning-callout.tsx'
import type { BeforeMerge } from '../child-merge.ts'
import { type Compared, compareRecords, doubtsAbout } from '../compare-records.ts'
import type { ChildRecord } from '../records.queries.ts'
import { words } from '../two-records.words.ts'

interface TwoRecordsProps {
  kept: ChildRecord
  merged: ChildRecord
  language: Language
}

/** Both records side by side, and what becomes of each thing on them. */
export function TwoRecords({ kept, merged, language }: TwoRecordsProps) {
  const t = words(language)
  const rows = compareRecords(kept, merged)
  const differing = rows.filter(({ becomes }) => becomes === 'kept counts').length
  return (
    <>
      <Table
        caption={t.twoTitle}
        captionSize="m"
        responsive
        firstCellIsHeader
        columns={[t.about, t.keptRecord, t.otherRecord, t.becomes]}
        rows={rows.map(({ what, becomes }) => [
          t.compared[what],
          <Lines lines={linesOf(what, kept, language)} nothing={t.nothing} />,
          <Lines lines={linesOf(what, merged, language)} nothing={t.nothing} />,
          becomes === 'kept counts' ? <strong>{t.outcomes[becomes]}</strong> : t.outcomes[becomes],
        ])}
      />
      {differing > 0 && (
        <InsetText>
          <p>
            <strong>{t.differ(differing)}.</strong> {t.differHelp}
          </p>
        </InsetText>
      )}
      <p>{t.hidden}</p>
    </>
  )
}

/** What speaks against their being one child, though it does not forbid it. */
export function LookTwice({ kept, merged, before, language }: TwoRecordsProps & { before: BeforeMerge }) {
  const t = words(language)
  const doubts = [...(before.toldApartBefore ? (['told apart before'] as const) : []), ...doubtsAbout(kept, merged)]
  if (doubts.length === 0) return null
  return (
    <WarningCallout heading={t.lookTwice}>
      {doubts.map((doubt) => (
        <p>{t.doubts[doubt]}</p>
      ))}
    </WarningCallout>
  )
}

/** Who would see more of the child than they do now. */
export function WhoGains({ gains, language }: { gains: BeforeMerge['gains']; language: Language }) {
  const t = words(language)
  return (
    <>
      <h2>{t.gainsTitle}</h2>
      {gains.length === 0 && <p>{t.gainsNone}</p>}
      {gains.length > 0 && (
        <>
          <ul>
            {gains.map(({ kind, called, newly }) => (
              <li>{t.gain(t.gainKinds[kind](called), t.newly[newly])}</li>
            ))}
          </ul>
          <p>{t.gainsHelp}</p>
        </>
      )}
    </>
  )
}

function Lines({ lines, nothing }: { lines: readonly string[]; nothing: string }) {
  if (lines.length === 0) return <>{nothing}</>
  return (
    <>
      {lines.map((line, index) => (
        <>
          {index > 0 && <br />}
          {line}
        </>
      ))}
    </>
  )
}

function linesOf(what: Compared, record: ChildRecord, language: Language): string[] {
  return lines[what](record, language).filter((line): line is string => !!line)
}

type Line = string | null | undefined | false

/** What a record says of each thing, line by line. */
const lines: Readonly<Record<Compared, (record: ChildRecord, language: Language) => Line[]>> = {
  name: (record) => [fullName(record)],
  'other names': ({ otherNames }) => [otherNames],
  'name to use': ({ knownAs }) => [knownAs],
  born: ({ bornOn }, language) => [formatDay(bornOn, language)],
  school: ({ schoolName, yearGroup, nation, registration }, language) => [
    schoolName,
    yearGroup !== null && yearGroupName(nation, yearGroup, language),
    registration,
  ],
  numbers: ({ numbers }, language) =>
    numbers.map(({ scheme, value, status }) => {
      const number = `${SCHEME_WORDS[language][scheme]} ${value}`
      return status === 'verified' ? words(language).checked(number) : number
    }),
  adults: ({ adults }, language) =>
    adults.map(({ fullName: name, courtOrders }) => (courtOrders ? words(language).courtOrders(name) : name)),
  address: ({ hasProtectedAddress, homes }, language) => [
    hasProtectedAddress && words(language).protectedAddress,
    ...homes.map(({ lines: first, town, postcode }) => [first, town, postcode].filter(Boolean).join(', ')),
  ],
  details: detailLines,
  needs: ({ needs }, language) => [needs.length > 0 && words(language).needsCount(needs.length)],
  consents: ({ consents }, language) => [consents.length > 0 && words(language).consentsCount(consents.length)],
  requests: ({ requests }, language) =>
    requests.map(({ team, raisedAt }) => words(language).request(team, dayOf(raisedAt, language))),
  cases: ({ cases }, language) =>
    cases.map(({ team, status, openedAt }) =>
      words(language).case(team, statusName(status as CaseStatus, language).toLowerCase(), dayOf(openedAt, language)),
    ),
}

const dayOf = (at: string, language: Language) => formatDay(dayIn(new Date(at)), language)

function detailLines({ detail }: ChildRecord, language: Language): string[] {
  if (!detail) return []
  const t = words(language)
  const { firstLanguage, interpreterFor, legalStatus, priorityGroups } = detail
  const said = [
    firstLanguage && t.language(firstLanguage),
    interpreterFor && t.interpreter(interpreterFor),
    legalStatus && t.legal(legalStatus),
    priorityGroups.length > 0 && t.groups(priorityGroups.length),
  ].filter((line): line is string => !!line)
  return said.length > 0 ? said : [t.detailsNone]
}
