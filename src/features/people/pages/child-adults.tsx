import { formatDay } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import { Details } from '#ui/details.tsx'
import { NumbersToRing } from '#ui/numbers-to-ring.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { WarningCallout } from '#ui/warning-callout.tsx'
import { words } from '../child-page/child.words.ts'
import { wordFor } from '../details/child-detail.ts'
import { relationshipWords } from '../relationship.ts'
import type { SectionProps } from './child-who.tsx'
import { Lines } from './lines.tsx'

type Adult = SectionProps['child']['adults'][number]

/** The adults around the child. What a court has ordered is read before any way to reach them. */
export function Adults({ child, language, mayChange }: SectionProps) {
  const t = words(language)
  const around = child.adults.filter(({ endedOn }) => endedOn === null)
  const gone = child.adults.filter(({ endedOn }) => endedOn !== null)
  const path = `/children/${child.id}/adults`
  return (
    <>
      <h2>{t.adults}</h2>
      {around.length === 0 && <p>{t.noAdults}</p>}
      {around.map((adult) => (
        <>
          {adult.courtOrders && (
            <WarningCallout heading={t.courtOrders(adult.fullName)}>
              <Lines text={adult.courtOrders} />
            </WarningCallout>
          )}
          <OneAdult adult={adult} language={language} changeHref={mayChange ? `${path}/${adult.id}` : undefined} />
        </>
      ))}
      {mayChange && (
        <p>
          <a href={`${path}/new`}>{t.addAdult}</a>
        </p>
      )}
      {mayChange && (
        <p>
          <a href={`/children/${child.id}/own-number`}>{t.ownNumber}</a>
        </p>
      )}
      {gone.length > 0 && (
        <Details summary={t.noLonger}>
          <ul>
            {gone.map(({ fullName, endedOn }) => (
              <li>{t.endedOn(fullName, formatDay(endedOn ?? '', language))}</li>
            ))}
          </ul>
        </Details>
      )}
    </>
  )
}

interface OneAdultProps {
  adult: Adult
  language: Language
  changeHref: string | undefined
}

function OneAdult({ adult, language, changeHref }: OneAdultProps) {
  const t = words(language)
  const { kinds, known } = relationshipWords(language)
  const yes = (answer: boolean | null) => (answer === null ? t.notKnown : answer ? t.yes : t.no)
  const responsibility = known[adult.parentalResponsibility]
  const spoken = adult.language && (adult.interpreter ? t.withInterpreter(adult.language) : adult.language)
  return (
    <SummaryList
      card={{
        heading: `${adult.fullName}: ${wordFor(kinds, adult.kind)}`,
        headingLevel: 3,
        ...(changeHref ? { actions: [{ text: t.change, href: changeHref }] } : {}),
      }}
      rows={[
        {
          key: t.responsibility,
          value: adult.evidence ? `${responsibility}. ${t.evidence(adult.evidence)}` : responsibility,
        },
        { key: t.maySee, value: yes(adult.maySee) },
        { key: t.mayBeTold, value: yes(adult.mayBeTold) },
        { key: t.livesWith, value: yes(adult.livesWith) },
        { key: t.safeChannel, value: <WayToReach adult={adult} language={language} /> },
        ...(spoken || adult.interpreter ? [{ key: t.language, value: spoken || t.interpreterNeeded }] : []),
        { key: t.checkedOn, value: adult.checkedOn ? formatDay(adult.checkedOn, language) : t.neverChecked },
      ]}
    />
  )
}

/** Only the way that is safe: a number that is for texts cannot be rung by mistake. What else we hold is on the page that changes it. */
function WayToReach({ adult, language }: { adult: Adult; language: Language }) {
  const { channels } = relationshipWords(language)
  const { safeChannel, safeNote, phone, email } = adult
  const number = safeChannel === 'phone' || safeChannel === 'text' ? phone : safeChannel === 'email' ? email : null
  return (
    <>
      {wordFor(channels, safeChannel)}
      {number && ': '}
      {number && (safeChannel === 'phone' ? <NumbersToRing>{number}</NumbersToRing> : number)}
      {safeNote && <Lines text={safeNote} />}
    </>
  )
}
