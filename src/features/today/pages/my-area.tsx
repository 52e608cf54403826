import { codesOnToday } from '#features/attendance/on-today.ts'
import { failedJobsOnToday, selfCheckOnToday } from '#features/jobs/on-today.ts'
import { formatDateTime } from '#platform/dates/format-day.ts'
import { ActionLink } from '#ui/action-link.tsx'
import { Card } from '#ui/card.tsx'
import { areaWords } from '../area.words.ts'
import { words } from '../today.words.ts'
import type { DayProps } from './my-work.tsx'
import { Part } from './part.tsx'

/** What an administrator puts right: people who cannot work yet. */
export function Administration({ day, language }: DayProps) {
  const t = areaWords(language)
  return (
    <>
      <Part
        heading={t.administrator.nowhere}
        list={day.workingNowhere}
        none={t.administrator.nowhereNone}
        more={{ href: '/staff', text: words(language).moreOfThese.staff }}
        line={({ id, givenName, familyName }) => ({
          href: `/staff/${id}`,
          text: `${givenName} ${familyName}`,
          hint: t.administrator.nowhereWhy,
        })}
      />
      <WaysIn day={day} language={language} />
      <FailedJobs day={day} language={language} />
      <SelfCheck day={day} language={language} />
      <CodesToExplain day={day} language={language} />
    </>
  )
}

function WaysIn({ day: { waysIn }, language }: DayProps) {
  if (!waysIn) return null
  const t = areaWords(language).administrator
  return (
    <Card heading={t.signIn} headingSize="m">
      {waysIn.noPassword > 0 && (
        <p>
          <a href="/staff?show=no+password">{t.noPassword(waysIn.noPassword)}</a>
        </p>
      )}
      {waysIn.noSecondStep > 0 && (
        <p>
          <a href="/staff?show=no+second+step">{t.noSecondStep(waysIn.noSecondStep)}</a>
        </p>
      )}
      {waysIn.noPassword === 0 && waysIn.noSecondStep === 0 && <p>{t.allIn}</p>}
    </Card>
  )
}

/** Not there as long as everything is done. */
function FailedJobs({ day: { failedJobs }, language }: DayProps) {
  if (failedJobs === 0) return null
  const { heading, sentence, link } = failedJobsOnToday(failedJobs, language)
  return (
    <Card heading={heading} headingSize="m">
      <p>{sentence}</p>
      <ActionLink href="/jobs/failed">{link}</ActionLink>
    </Card>
  )
}

/** Not there as long as the records are as they must be. */
function SelfCheck({ day: { selfCheckFaults }, language }: DayProps) {
  if (selfCheckFaults === 0) return null
  const { heading, sentence, link } = selfCheckOnToday(selfCheckFaults, language)
  return (
    <Card heading={heading} headingSize="m">
      <p>{sentence}</p>
      <ActionLink href="/jobs/failed">{link}</ActionLink>
    </Card>
  )
}

/** Not there as long as each code that a school has sent is known. */
function CodesToExplain({ day: { codesToExplain }, language }: DayProps) {
  if (codesToExplain === 0) return null
  const { heading, sentence, link } = codesOnToday(codesToExplain, language)
  return (
    <Card heading={heading} headingSize="m">
      <p>{sentence}</p>
      <ActionLink href="/attendance-codes/waiting">{link}</ActionLink>
    </Card>
  )
}

export function Imports({ day, language, always }: DayProps & { always: boolean }) {
  const t = areaWords(language)
  return (
    <Part
      heading={t.imports.heading}
      list={day.importsToReview}
      {...(always ? { none: t.imports.none } : {})}
      more={{ href: '/imports', text: words(language).moreOfThese.imports }}
      line={({ id, fileName, madeAt }) => ({
        href: `/imports/${id}`,
        text: fileName,
        hint: t.imports.made(formatDateTime(new Date(madeAt), language)),
      })}
    />
  )
}

export function TheLog({ language }: Pick<DayProps, 'language'>) {
  const t = areaWords(language).officer
  return (
    <Card heading={t.heading} headingSize="m">
      <p>{t.text}</p>
      <ActionLink href="/log">{t.link}</ActionLink>
    </Card>
  )
}

/** For whoever helps no child: a commissioner’s figures, and what the area offers. */
export function NoWorkYet({ day, language, mayCount }: DayProps & { mayCount: boolean }) {
  const t = areaWords(language).noWork
  if (!day.teams) return null
  return (
    <>
      {mayCount ? (
        <Card heading={t.figures} headingSize="m">
          <p>{t.figuresText}</p>
          <ActionLink href="/figures">{t.bySchool}</ActionLink>
          <p>
            <a href="/figures/link-work">{t.numbers}</a>
          </p>
        </Card>
      ) : (
        <Card heading={t.heading} headingSize="m">
          <p>{t.text}</p>
        </Card>
      )}
      <Part
        heading={t.offers}
        list={{ rows: day.teams, more: false }}
        none={t.none}
        line={({ name, schools, definition: { ages } }) => ({
          text: name,
          hint: t.team(ages.from, ages.to, schools ?? 0),
        })}
      />
    </>
  )
}
