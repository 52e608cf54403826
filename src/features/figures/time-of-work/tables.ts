import { kindOfContact } from '#features/contacts/contact-words.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import type { FiguresTable } from '../link-work/tables.ts'
import type { TimeOfWork } from './time-of-work.ts'
import { words } from './time-of-work.words.ts'

/** The tables of a page of hours as words: what the screen draws and the PDF prints. The last may be long: the screen shows its start. */
export function tablesOfTime({ kinds, schools, lines, hasBeyond }: TimeOfWork, language: Language): FiguresTable[] {
  const t = words(language)
  const sum = kinds.reduce((all, { minutes }) => all + minutes, 0)
  return [
    {
      title: t.byKind,
      intro: '',
      columns: [t.kind, t.hours],
      rows: [...kinds.map(({ kind, minutes }) => [kindInWords(kind, language), hours(minutes)]), [t.all, hours(sum)]],
    },
    {
      title: hasBeyond ? t.bySchoolAndBeyond : t.bySchool,
      intro: hasBeyond ? t.beyondIntro : '',
      columns: hasBeyond ? [t.school, t.ofRemit, t.beyond] : [t.school, t.hours],
      rows: schools.map(({ schoolName, minutes, beyond }) => [
        schoolName ?? t.noSchool,
        hours(minutes),
        ...(hasBeyond ? [hours(beyond)] : []),
      ]),
    },
    {
      title: t.byMonth,
      intro: '',
      columns: [t.school, t.month, t.kind, t.hours],
      rows: lines.map(({ schoolName, month, kind, minutes }) => [
        schoolName ?? t.noSchool,
        monthInWords(month, language),
        kindInWords(kind, language),
        hours(minutes),
      ]),
    },
  ]
}

/** A line each, with how often it was: for a spreadsheet. */
export function linesOfTime({ lines }: TimeOfWork, language: Language): string[][] {
  const t = words(language)
  return [
    [t.school, t.month, t.kind, t.hours, t.pieces, t.withoutTime],
    ...lines.map(({ schoolName, month, kind, minutes, pieces, withoutMinutes }) => [
      ...[schoolName ?? t.noSchool, month, kindInWords(kind, language), hours(minutes)],
      ...[pieces, withoutMinutes].map((n) => (n === null ? '' : String(n))),
    ]),
  ]
}

/** With one decimal, as they were written down. */
const hours = (minutes: number) => (minutes / 60).toFixed(1)

function kindInWords(kind: string, language: Language): string {
  const { kinds } = words(language)
  return kind in kinds ? kinds[kind as keyof typeof kinds] : kindOfContact(kind, language)
}

/** `March 2026`. */
const monthInWords = (month: string, language: Language) => formatDay(`${month}-01`, language).replace(/^1 /, '')
