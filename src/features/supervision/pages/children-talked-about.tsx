import type { Language } from '#platform/words.ts'
import { AsWritten } from '#ui/as-written.tsx'
import type { SupervisionShown } from '../find-supervision.ts'
import { reasonInWords } from '../in-words.ts'
import { words } from '../supervision.words.ts'

interface Props {
  supervision: SupervisionShown
  language: Language
}

/** Case by case: why it is to be talked about, what was decided, and one click to decide. */
export function ChildrenTalkedAbout({ supervision, language }: Props) {
  const t = words(language)
  const { id, cases, part, isOfTheTwo, state } = supervision
  const isThird = part === 'third'
  if (!isOfTheTwo && !isThird) return <p>{t.childrenBeside}</p>
  return (
    <>
      <h2>{isThird ? t.childrenThird : t.children}</h2>
      <p class="nhsuk-hint">{isThird ? t.childrenThirdHelp : t.childHelp}</p>
      {cases.length === 0 && <p>{t.noChildren}</p>}
      <ul class="nhsuk-list">
        {cases.map(({ id: caseId, childName, reasons, decisions }) => (
          <li>
            <a href={`/cases/${caseId}`}>{childName ?? t.somebody}</a>
            {isOfTheTwo && `: ${reasons.map((reason) => reasonInWords(reason, language)).join('; ') || t.needNothing}`}
            {isOfTheTwo && state !== 'cancelled' && (
              <>
                {' '}
                <a href={`/supervision/${id}/cases/${caseId}`}>
                  {t.talkAbout}
                  <span class="nhsuk-u-visually-hidden"> {t.talkHidden(childName ?? t.somebody)}</span>
                </a>
              </>
            )}
            {decisions.map(({ decision, corrects }) => (
              <div>
                <strong>{corrects ? t.correctionOf : t.decided}:</strong> <AsWritten inline>{decision}</AsWritten>
              </div>
            ))}
          </li>
        ))}
      </ul>
    </>
  )
}
