import { withinInWords } from '#features/attendance/how-soon.ts'
import { type PriorityGroup, priorityGroupWords } from '#features/people/priority-groups.ts'
import type { Language } from '#platform/words.ts'
import type { FiguresTable } from '../link-work/tables.ts'
import type { Shown } from '../small-numbers.ts'
import type { AbsenceLine, First, GroupLine } from './first.ts'
import { words } from './first.words.ts'

/** The two tables as words: what the screen draws and the spreadsheet says. */
export function tablesOfFirst({ groups, absences, isProtected }: First, language: Language): FiguresTable[] {
  return [groupTable(groups, isProtected, language), absenceTable(absences, isProtected, language)]
}

function groupTable(groups: readonly GroupLine[], isProtected: boolean, language: Language): FiguresTable {
  const t = words(language)
  const named: Record<string, string> = { none: t.none, all: t.all }
  return {
    title: t.groups,
    intro: t.groupsIntro,
    columns: [t.group, t.requests, t.share, ...(isProtected ? [] : [t.takenOn, t.otherAnswer, t.toAnswer])],
    rows: groups.map(({ which, asked, share, takenOn, otherAnswer, toAnswer }) => [
      named[which] ?? priorityGroupWords(language)[which as PriorityGroup],
      number(asked, language),
      share === null ? '' : t.percent(share),
      ...(isProtected ? [] : [takenOn, otherAnswer, toAnswer].map(String)),
    ]),
  }
}

function absenceTable(absences: readonly AbsenceLine[], isProtected: boolean, language: Language): FiguresTable {
  const t = words(language)
  return {
    title: t.absence,
    intro: absences.length > 0 ? t.absenceIntro : t.noAbsence,
    columns: [t.school, t.asked, t.sameDay, t.median, ...(isProtected ? [] : [t.toAnswer])],
    rows: absences.map(({ schoolName, isAll, asked, sameDay, toAnswer, medianMinutes }) => [
      isAll ? t.allSchools : (schoolName ?? t.noSchool),
      number(asked, language),
      sameDay === null ? '' : t.percent(sameDay),
      medianMinutes === null ? '' : withinInWords(medianMinutes, language),
      ...(isProtected ? [] : [String(toAnswer)]),
    ]),
  }
}

function number(n: Shown, language: Language): string {
  const t = words(language)
  if (n === 'few') return t.few
  return n === 'hidden' ? t.hidden : String(n)
}
