import type { ServiceDefinition } from '#features/teams/service-definition.ts'
import type { Language } from '#platform/words.ts'
import { type ReportState, type ReportText, type Section, sections } from './report.ts'
import { words } from './report.words.ts'

/** `Waits to be seen`: how far a report has got. */
export function stateInWords(state: ReportState, language: Language): string {
  return words(language).states[state]
}

/** The heading of a part, in the words of the service. */
export function sectionHeading(section: Section, { words: ofService }: ServiceDefinition, language: Language): string {
  return words(language).sections[section](ofService.worker[language])
}

/** What a report says, part by part, each with its heading. */
export function partsOf(
  { sections: said }: Pick<ReportText, 'sections'>,
  definition: ServiceDefinition,
  language: Language,
) {
  return sections.flatMap((section) => {
    const text = said[section]
    return text ? [{ section, heading: sectionHeading(section, definition, language), text }] : []
  })
}
