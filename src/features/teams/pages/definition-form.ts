import { z } from 'zod'
import { choices, optionalLongText, optionalText, text, wholeNumber } from '#platform/http/fields.ts'
import { type Field, form, type ValueBy } from '#platform/http/form.ts'
import type { Language } from '#platform/words.ts'
import { type Line, readLines, writeLines } from '../definition-lines.ts'
import { words } from '../service.words.ts'
import { allowances, guards, levels, type ServiceDefinition, steps } from '../service-definition.ts'

/** A service’s definition as a person changes it: one field for each line of it. */
export const definitionForm = form((language) => {
  const t = words(language)
  const age = { from: 0, to: 25, wrong: t.wrongAge }
  const days = { from: 0, to: 100, wrong: t.wrongDays }
  const count = { from: 1, to: 100, wrong: t.wrongNumber }
  const word = (label: string, inLanguage: (word: string) => string) =>
    text(inLanguage(label), t.enterWord, { max: 100 })
  return {
    name: text(t.name, t.enterName),
    ageFrom: wholeNumber(t.ageFrom, { ...age, hint: t.ageHint }),
    ageTo: wholeNumber(t.ageTo, age),
    levels: choices(t.levels, levels, { missing: t.selectLevel, wrong: t.selectLevel }),
    steps: choices(t.stepsTitle, steps, { wrong: t.stepsTitle }),
    screenedWithin: wholeNumber(t.screened, days),
    decidedWithin: wholeNumber(t.decided, days),
    firstContactWithin: wholeNumber(t.firstContact, days),
    writtenUpWithinHours: wholeNumber(t.writtenUpHours, { from: 1, to: 336, wrong: t.wrongHours }),
    caseloadPerWte: wholeNumber(t.caseload, { from: 1, to: 200, wrong: t.wrongCaseload }),
    mostSchools: wholeNumber(t.mostSchools, { from: 1, to: 500, wrong: t.wrongSchools, hint: t.mostSchoolsHint }),
    prolongedWeeks: wholeNumber(t.prolongedWeeks, count),
    prolongedReviews: wholeNumber(t.prolongedReviews, count),
    consultationsLength: wholeNumber(t.consultations, { from: 1, to: 12, wrong: t.wrongConsultations }),
    guards: choices(t.guards, guards, { wrong: t.guards }),
    allowances: choices(t.allowances, allowances, { wrong: t.allowances }),
    employerEn: optionalText(t.inEnglish(t.employer), { max: 200 }),
    employerCy: optionalText(t.inWelsh(t.employer), { max: 200 }),
    supervisionEveryWeeks: wholeNumber(t.supervisionEveryWeeks, { from: 1, to: 26, wrong: t.wrongWeeks }),
    liaisonEveryWeeks: wholeNumber(t.liaisonEveryWeeks, { from: 1, to: 26, wrong: t.wrongWeeks }),
    requestEn: word(t.request, t.inEnglish),
    requestCy: word(t.request, t.inWelsh),
    schoolLeadEn: word(t.schoolLead, t.inEnglish),
    schoolLeadCy: word(t.schoolLead, t.inWelsh),
    workerEn: word(t.worker, t.inEnglish),
    workerCy: word(t.worker, t.inWelsh),
    supervisorEn: word(t.supervisor, t.inEnglish),
    supervisorCy: word(t.supervisor, t.inWelsh),
    needs: linesField(t.needs, t.needsHint, language),
    topics: linesField(t.topics, t.topicsHint, language),
    alternatives: linesField(t.alternatives, t.alternativesHint, language),
    wayBackEn: text(t.inEnglish(t.wayBack), t.enterWayBack, { max: 1000 }),
    wayBackCy: text(t.inWelsh(t.wayBack), t.enterWayBack, { max: 1000 }),
  }
})

function linesField(label: string, hint: string, language: Language): Field<readonly Line[]> {
  const t = words(language)
  const rule = z.string().transform((typed, context) => {
    const read = readLines(typed)
    if ('lines' in read) return read.lines
    const message =
      'twice' in read ? t.twice(read.twice) : read.wrongLine === 0 ? t.noLines : t.wrongLine(read.wrongLine)
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })
  return { ...optionalLongText(label, { hint }), rule: rule as unknown as z.ZodType<readonly Line[]> }
}

type Typed = ValueBy<typeof definitionForm>

/** What the form starts with. */
export function typedOf(name: string, definition: ServiceDefinition) {
  const { words, ages, promises, prolonged, consultations, remit, needs, topics, alternatives, wayBack } = definition
  return {
    ...definition,
    ...promises,
    name,
    ageFrom: ages.from,
    ageTo: ages.to,
    steps: steps.filter((step) => definition.steps[step]),
    prolongedWeeks: prolonged.weeks,
    prolongedReviews: prolonged.reviews,
    consultationsLength: consultations.length,
    guards: remit.guards,
    allowances: allowances.filter((allowance) => remit[allowance]),
    employerEn: remit.employer?.en ?? '',
    employerCy: remit.employer?.cy ?? '',
    supervisionEveryWeeks: remit.supervisionEveryWeeks,
    liaisonEveryWeeks: remit.liaisonEveryWeeks,
    requestEn: words.request.en,
    requestCy: words.request.cy,
    schoolLeadEn: words.schoolLead.en,
    schoolLeadCy: words.schoolLead.cy,
    workerEn: words.worker.en,
    workerCy: words.worker.cy,
    supervisorEn: words.supervisor.en,
    supervisorCy: words.supervisor.cy,
    needs: writeLines(needs.map(({ kind, en, cy }) => ({ first: kind, en, cy }))),
    topics: writeLines(topics.map(({ id, en, cy }) => ({ first: id, en, cy }))),
    alternatives: writeLines(alternatives.map(({ name, en, cy }) => ({ first: name, en, cy }))),
    wayBackEn: wayBack.en,
    wayBackCy: wayBack.cy,
  }
}

/** What was typed, as a definition again. */
export function definitionOf(typed: Typed): ServiceDefinition {
  return {
    words: {
      request: { en: typed.requestEn, cy: typed.requestCy },
      schoolLead: { en: typed.schoolLeadEn, cy: typed.schoolLeadCy },
      worker: { en: typed.workerEn, cy: typed.workerCy },
      supervisor: { en: typed.supervisorEn, cy: typed.supervisorCy },
    },
    ages: { from: typed.ageFrom, to: typed.ageTo },
    levels: typed.levels,
    needs: typed.needs.map(({ first, en, cy }) => ({ kind: first, en, cy })),
    steps: {
      schoolScreens: typed.steps.includes('schoolScreens'),
      educationManagerAgrees: typed.steps.includes('educationManagerAgrees'),
      familyBeforeSessions: typed.steps.includes('familyBeforeSessions'),
    },
    promises: {
      screenedWithin: typed.screenedWithin,
      decidedWithin: typed.decidedWithin,
      firstContactWithin: typed.firstContactWithin,
    },
    writtenUpWithinHours: typed.writtenUpWithinHours,
    prolonged: { weeks: typed.prolongedWeeks, reviews: typed.prolongedReviews },
    consultations: { length: typed.consultationsLength },
    remit: {
      employer: typed.employerEn ? { en: typed.employerEn, cy: typed.employerCy || typed.employerEn } : null,
      guards: [...typed.guards],
      supervisionEveryWeeks: typed.supervisionEveryWeeks,
      supervisorMayLetLead: typed.allowances.includes('supervisorMayLetLead'),
      liaisonEveryWeeks: typed.liaisonEveryWeeks,
    },
    caseloadPerWte: typed.caseloadPerWte,
    mostSchools: typed.mostSchools,
    topics: typed.topics.map(({ first, en, cy }) => ({ id: first, en, cy })),
    alternatives: typed.alternatives.map(({ first, en, cy }) => ({ name: first, en, cy })),
    wayBack: { en: typed.wayBackEn, cy: typed.wayBackCy },
  }
}
