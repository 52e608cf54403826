import type { Language } from '#platform/words.ts'
import { AsWritten } from '#ui/as-written.tsx'
import { Details } from '#ui/details.tsx'
import type { SupervisionShown } from '../find-supervision.ts'
import { reasonInWords } from '../in-words.ts'
import { words as prepareWords } from '../prepare.words.ts'
import { words } from '../supervision.words.ts'

interface Props {
  supervision: SupervisionShown
  language: Language
}

/** Case by case: why it is to be talked about, what was decided, and one click to decide. */
export function ChildrenTalkedAbout({ supervision, language }: Props) {
  const t = words(language)
  const { part, isOfTheTwo, state } = supervision
  const isThird = part === 'third'
  if (!isOfTheTwo && !isThird) return <p>{t.childrenBeside}</p>
  // What both agreed to is what was talked about. Until then the rest of the list is still there to be talked about.
  const cases = supervision.cases.filter(({ decisions }) => state !== 'agreed' || isThird || decisions.length > 0)
  // Before it is held, what needs nothing is there for whoever looks for it, and in nobody's way.
  const folded =
    state === 'planned' ? cases.filter(({ reasons, decisions }) => reasons.length + decisions.length === 0) : []
  const shown = cases.filter((one) => isThird || !folded.includes(one))
  return (
    <>
      <h2>{isThird ? t.childrenThird : state === 'agreed' ? t.childrenTalkedAbout : t.children}</h2>
      {(isThird || state !== 'planned') && <p class="nhsuk-hint">{isThird ? t.childrenThirdHelp : t.childHelp}</p>}
      {cases.length === 0 && <p>{state === 'agreed' ? t.noneTalkedAbout : t.noChildren}</p>}
      <Children supervision={supervision} cases={shown} language={language} />
      {!isThird && folded.length > 0 && (
        <Details summary={prepareWords(language).otherCases(folded.length)}>
          <Children supervision={supervision} cases={folded} language={language} />
        </Details>
      )}
    </>
  )
}

function Children({ supervision, cases, language }: Props & { cases: SupervisionShown['cases'] }) {
  const t = words(language)
  return (
    <ul class="nhsuk-list">
      {cases.map((one) => (
        <li>
          <a href={`/cases/${one.id}`}>{one.childName ?? prepareWords(language).somebody}</a>
          {supervision.isOfTheTwo && <WhyAndWhere supervision={supervision} one={one} language={language} />}
          {one.decisions.map(({ decision, corrects }) => (
            <div>
              <strong>{corrects ? t.correctionOf : t.decided}:</strong> <AsWritten inline>{decision}</AsWritten>
            </div>
          ))}
        </li>
      ))}
    </ul>
  )
}

/** Why it is to be talked about, and the way to do it. */
function WhyAndWhere({ supervision, one, language }: Props & { one: SupervisionShown['cases'][number] }) {
  const t = words(language)
  const { id, state } = supervision
  const why = one.reasons.map((reason) => reasonInWords(reason, language)).join('; ') || t.needNothing
  return (
    <>
      {state !== 'agreed' && `: ${why}`}
      {state !== 'cancelled' && (
        <>
          {' '}
          <a href={`/supervision/${id}/cases/${one.id}`}>
            {state === 'agreed' ? t.addBeside : t.talkAbout}
            <span class="nhsuk-u-visually-hidden">
              {' '}
              {t.talkHidden(one.childName ?? prepareWords(language).somebody)}
            </span>
          </a>
        </>
      )}
    </>
  )
}
