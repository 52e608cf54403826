import { needName } from '#features/needs/need.ts'
import { groupsInWords } from '#features/people/priority-groups.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import { InsetText } from '#ui/inset-text.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import type { FoundRequest } from '../find-request.ts'
import type { LevelOfNeed, ParentTold } from '../help-request.ts'
import { words } from '../requests.words.ts'
import { warningInWords } from './warning-in-words.ts'

/** What was said of the worry. The child’s own words come first, wherever a request is shown. */
export function TheWorry({ request, name, language }: { request: FoundRequest; name: string; language: Language }) {
  const t = words(language)
  const rows = rowsOf(request, language)
  const said = rows.filter(({ value }) => value !== null)
  const unsaid = rows.filter(({ value }) => value === null).map(({ key }) => key)

  return (
    <>
      <h2>{t.childWords}</h2>
      {request.childWords ? (
        <InsetText>
          <Text text={request.childWords} />
        </InsetText>
      ) : (
        <p>{t.noChildWords}</p>
      )}
      <h2>{t.theWorry}</h2>
      <SummaryList rows={unsaid.length > 0 ? [...said, { key: t.notSaid, value: unsaid.join(' · ') }] : said} />
      {request.warnings.length > 0 && (
        <>
          <h2>{t.warningsTold}</h2>
          <ul>
            {request.warnings.map((warning) => (
              <li>
                {warningInWords(warning, { name, team: request.teamName, definition: request.definition, language })}
              </li>
            ))}
          </ul>
          {request.inSpiteOfWarnings && (
            <p>
              {t.sentAnyway}: {request.inSpiteOfWarnings}
            </p>
          )}
        </>
      )}
    </>
  )
}

/** What was asked, in the order it is asked; null is what nobody has said yet, told in one line at the end. */
function rowsOf(request: FoundRequest, language: Language) {
  const t = words(language)
  const text = (said: string | null) => said && <Text text={said} />
  const { levelOfNeed, priorityGroups, parentTold } = request
  const groups = groupsInWords(priorityGroups, language)
  return [
    { key: t.worry, value: text(request.worry) },
    { key: t.needs, value: request.needs.length > 0 ? <Needs request={request} language={language} /> : null },
    { key: t.since, value: text(request.since) },
    { key: t.tried, value: text(request.whatWasTried) },
    { key: t.strengths, value: text(request.strengths) },
    { key: t.parentKnows, value: parentTold && t.parentTold[parentTold as ParentTold] },
    { key: t.parentView, value: text(request.parentView) },
    { key: t.consent, value: <Consent request={request} language={language} /> },
    { key: t.hopedFor, value: text(request.hopedFor) },
    { key: t.level, value: levelOfNeed && t.levels[levelOfNeed as LevelOfNeed] },
    { key: t.groups, value: groups || t.noGroups },
  ]
}

function Needs({ request, language }: { request: FoundRequest; language: Language }) {
  return (
    <ul class="nhsuk-list">
      {request.needs.map((need) => (
        <li>{needName(need, request.definition.needs, language)}</li>
      ))}
    </ul>
  )
}

/** The last word counts. Nobody having been asked is said too: it is for the next person to do. */
function Consent({ request, language }: { request: FoundRequest; language: Language }) {
  const t = words(language)
  const last = request.consents.at(-1)
  if (!last) return <>{t.notAsked}</>
  const who = last.givenByName ?? t.givers[last.givenBy as keyof typeof t.givers] ?? last.givenBy
  return (
    <>
      {t.consents[last.answer as keyof typeof t.consents](who, formatDay(last.onDay, language))}
      {last.scope && <Text text={last.scope} />}
    </>
  )
}

/** Text as it was typed, its lines kept. */
export function Text({ text }: { text: string }) {
  return (
    <>
      {text.split(/\n{2,}/).map((paragraph) => (
        <p>{paragraph.split('\n').flatMap((line, index) => (index === 0 ? [line] : [<br />, line]))}</p>
      ))}
    </>
  )
}
