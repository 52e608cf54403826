import type { Language, Sentence } from '#platform/words.ts'
import { SummaryList } from '#ui/summary-list.tsx'
import { words } from '../service.words.ts'
import { steps } from '../service-definition.ts'
import type { TeamFound } from '../teams.queries.ts'

interface ServiceSummaryProps {
  readonly team: TeamFound
  readonly mayChange: boolean
  readonly language: Language
}

/** What a service promises and how it works, in words. */
export function ServiceSummary({ team, mayChange, language }: ServiceSummaryProps) {
  const t = words(language)
  const { definition } = team
  const { ages, levels, promises, prolonged, remit, words: own } = definition
  const taken = steps.filter((step) => definition.steps[step])
  const change = [{ text: t.change, href: `/teams/${team.id}/edit`, hiddenText: t.changeHidden }]
  return (
    <SummaryList
      card={{ heading: t.title, ...(mayChange ? { actions: change } : {}) }}
      rows={[
        { key: t.ages, value: t.agesOf(ages.from, ages.to) },
        { key: t.levels, value: levels.map((level) => t.levelNames[level]).join(', ') },
        { key: t.steps, value: taken.length === 0 ? t.noSteps : <Lines of={taken.map((step) => t.stepNames[step])} /> },
        ...(definition.steps.schoolScreens ? [{ key: t.screened, value: t.schoolDays(promises.screenedWithin) }] : []),
        { key: t.decided, value: t.schoolDays(promises.decidedWithin) },
        { key: t.firstContact, value: t.schoolDays(promises.firstContactWithin) },
        { key: t.writtenUp, value: t.hours(definition.writtenUpWithinHours) },
        { key: t.caseload, value: String(definition.caseloadPerWte) },
        { key: t.mostSchools, value: String(definition.mostSchools) },
        { key: t.prolonged, value: t.prolongedOf(prolonged.weeks, prolonged.reviews) },
        { key: t.consultations, value: String(definition.consultations.length) },
        ...(remit.guards.length === 0
          ? []
          : [
              { key: t.guards, value: <Lines of={remit.guards.map((guard) => t.guardNames[guard])} /> },
              ...(remit.supervisorMayLetLead
                ? [{ key: t.allowances, value: t.allowanceNames.supervisorMayLetLead }]
                : []),
              { key: t.supervisionEveryWeeks, value: String(remit.supervisionEveryWeeks) },
              { key: t.liaisonEveryWeeks, value: String(remit.liaisonEveryWeeks) },
            ]),
        ...(remit.employer ? [{ key: t.employer, value: remit.employer[language] }] : []),
        { key: t.request, value: own.request[language] },
        { key: t.schoolLead, value: own.schoolLead[language] },
        { key: t.worker, value: own.worker[language] },
        { key: t.supervisor, value: own.supervisor[language] },
        { key: t.needs, value: <Lines of={inLanguage(definition.needs, language)} /> },
        { key: t.topics, value: <Lines of={inLanguage(definition.topics, language)} /> },
        { key: t.alternatives, value: <Lines of={inLanguage(definition.alternatives, language)} /> },
        { key: t.wayBack, value: definition.wayBack[language] },
      ]}
    />
  )
}

function inLanguage(sentences: readonly Sentence[], language: Language): string[] {
  return sentences.map((sentence) => sentence[language])
}

function Lines({ of }: { of: readonly string[] }) {
  return (
    <ul class="nhsuk-list">
      {of.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  )
}
