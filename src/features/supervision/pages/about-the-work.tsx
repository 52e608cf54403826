import { dayIn } from '#platform/dates/day.ts'
import { formatDay, formatShortDay } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import { AsWritten } from '#ui/as-written.tsx'
import { Button } from '#ui/button.tsx'
import type { SupervisionShown } from '../find-supervision.ts'
import { sections, type TrainingState } from '../supervision.ts'
import { words as prepareWords } from '../prepare.words.ts'
import { words } from '../supervision.words.ts'

interface Props {
  supervision: SupervisionShown
  language: Language
}

/** What is about the worker, as far as it is for whoever looks: the two of them, and who supervises the supervisor. */
export function AboutTheWork({ supervision, language }: Props) {
  const t = words(language)
  const { id, state, isOfTheTwo, part, workerAgreedAt, supervisorAgreedAt } = supervision
  const mine = part === 'worker' ? workerAgreedAt : supervisorAgreedAt
  return (
    <>
      {isOfTheTwo && <Topics supervision={supervision} language={language} />}
      <h2>{t.sectionsTitle}</h2>
      <Written supervision={supervision} language={language} />
      {part === 'supervisor' && (state === 'planned' || state === 'held') && (
        <Button href={`/supervision/${id}/record`} variant={state === 'held' ? 'secondary' : 'primary'}>
          {state === 'held' ? t.changeWritten : t.writeDown}
        </Button>
      )}
      <Training supervision={supervision} language={language} />
      {isOfTheTwo && state === 'held' && mine === null && <Button href={`/supervision/${id}/agree`}>{t.agree}</Button>}
      {isOfTheTwo && state === 'agreed' && (
        <p>
          <a href={`/supervision/${id}/correct`}>{t.correct}</a>
        </p>
      )}
    </>
  )
}

/** What the worker brings: for the two, and for who stands in. */
export function Topics({ supervision: { id, notes, part, state }, language }: Props) {
  const t = words(language)
  const topics = notes.filter(({ section }) => section === 'topic')
  return (
    <>
      <h2>{t.topics}</h2>
      {topics.length === 0 && <p>{t.noTopics}</p>}
      {topics.map(({ said }) => (
        <AsWritten>{said}</AsWritten>
      ))}
      {part === 'worker' && state === 'planned' && (
        <p>
          <a href={`/supervision/${id}/topic`}>{t.bring}</a>
        </p>
      )}
    </>
  )
}

/** Each part that was written, with the corrections that stand beside it. */
export function Written({ supervision: { notes, managerName }, language }: Props) {
  const t = words(language)
  const written = notes.filter(({ section }) => section !== 'topic')
  if (written.length === 0) return <p>{t.notWritten}</p>
  return (
    <>
      {sections.map((section) => {
        const here = written.filter((note) => note.section === section)
        if (here.length === 0) return null
        return (
          <>
            <h3>{t.sections[section]}</h3>
            <p class="nhsuk-hint">{section === 'wellbeing' || !managerName ? t.readBy.wellbeing : t.readBy.practice}</p>
            {here.map(({ said, corrects, by, writtenAt }) => (
              <>
                {corrects && (
                  <strong>
                    {t.correctionOf}: {t.by(by, formatDay(dayIn(new Date(writtenAt)), language))}
                  </strong>
                )}
                <AsWritten>{said}</AsWritten>
              </>
            ))}
          </>
        )
      })}
    </>
  )
}

function Training({ supervision: { id, trainingNeeds, isOfTheTwo, state }, language }: Props) {
  const t = words(language)
  return (
    <>
      <h2>{t.training}</h2>
      {trainingNeeds.length === 0 && <p>{t.noTraining}</p>}
      <ul>
        {trainingNeeds.map(({ id: needId, what, byWhen, state: how }) => (
          <li>
            {isOfTheTwo ? <a href={`/training-needs/${needId}`}>{what}</a> : what}:{' '}
            {[
              t.trainingStates[how as TrainingState],
              byWhen ? prepareWords(language).byWhen(formatShortDay(byWhen, language)) : '',
            ]
              .filter(Boolean)
              .join(', ')}
          </li>
        ))}
      </ul>
      {isOfTheTwo && state !== 'cancelled' && (
        <p>
          <a href={`/supervision/${id}/training`}>{t.addTraining}</a>
        </p>
      )}
    </>
  )
}
