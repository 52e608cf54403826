import { keepBeyondRemit } from '#features/remit/keep-beyond-remit.ts'
import { acknowledgeRemit, FIRST_REMIT, firstRemit, publishRemit } from '#features/remit/remit-document.ts'
import { addDays } from '#platform/dates/day.ts'
import { momentOf } from '#platform/dates/moment.ts'
import { needsPlanFirst } from './first-plan.ts'
import { supervisorOf, workersOf } from './people.ts'
import type { Stage } from './stage.ts'

/** The remit is there from the first day, all but the last of its workers have read it, and one was asked to stand in. */
export function keepTheRemit(stage: Stage): void {
  const { laid, diary, opens, calendar, today } = stage
  for (const team of laid.place.teams.filter(needsPlanFirst)) {
    const supervisor = supervisorOf(stage, team)
    const known = { documentId: '' }
    diary.add(momentOf(opens, '08:05'), supervisor, 'remit', async (write) => {
      known.documentId = await publishRemit(write, { datedOn: FIRST_REMIT, words: firstRemit('en') })
    })
    const workers = workersOf(stage, team)
    for (const worker of workers.slice(0, -1))
      diary.add(momentOf(addDays(opens, 1), '09:00'), worker, 'remit', (write) =>
        acknowledgeRemit(write, known.documentId),
      )
    const asked = calendar.addSchoolDays(today, -6)
    diary.add(momentOf(asked, '15:40'), workers[0]!, 'remit', (write) =>
      keepBeyondRemit(write, {
        schoolId: laid.idOf(team.schools[0]!),
        onDay: asked,
        kind: 'classroom assistant',
        askedBy: 'The depute head',
        what: 'Sit in a class for the afternoon, because the assistant was ill.',
        minutes: 120,
        answer: 'declined',
      }),
    )
  }
}
