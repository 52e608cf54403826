import { catalogue } from '#platform/words.ts'

/** How a register’s codes of absence are called. Those of another nation are kept as the one that counts the same. */
export type CodeOfAbsence = 'C' | 'C1' | 'I' | 'J1' | 'M' | 'R' | 'T' | 'G' | 'N' | 'O' | 'U'

/** A noun softens after two. */
const diwrnod = (n: number) => `${n} ${n === 2 ? 'ddiwrnod' : 'diwrnod'}`
const gwaith = (n: number) => `${n} ${n === 2 ? 'waith' : 'gwaith'}`

export const words = catalogue(
  {
    title: 'When they are away',
    days: { 0: 'Monday', 1: 'Tuesday', 2: 'Wednesday', 3: 'Thursday', 4: 'Friday' },
    slots: {
      morning: (day: string) => `on ${day} mornings`,
      afternoon: (day: string) => `on ${day} afternoons`,
    },
    wholeDay: (day: string) => `on ${day}s`,
    twoDays: (one: string, other: string) => `on ${one}s and ${other}s`,
    sessions: { morning: 'in the mornings', afternoon: 'in the afternoons' },
    mostly: (when: string, away: number, all: number) => `Away mostly ${when}: ${away} of ${all} sessions away.`,
    nothingStandsOut: 'No day of the week and no time of day stands out.',
    afterHolidays: (away: number, possible: number) =>
      `More often in the first two days after a holiday: away for ${away} of ${possible} sessions.`,
    beforeHolidays: (away: number, possible: number) =>
      `More often in the last two days before a holiday: away for ${away} of ${possible} sessions.`,
    onlyMorning: (days: number) =>
      days === 1 ? 'On 1 day they came for the afternoon alone.' : `On ${days} days they came for the afternoon alone.`,
    onlyAfternoon: (days: number) =>
      days === 1
        ? 'On 1 day they were there in the morning and away in the afternoon.'
        : `On ${days} days they were there in the morning and away in the afternoon.`,
    times: (times: number, longest: string) => `Away ${times} times, the longest for ${longest}.`,
    once: (longest: string) => `Away once, for ${longest}.`,
    length: (sessions: number) =>
      sessions === 1
        ? 'half a day'
        : sessions === 2
          ? '1 school day'
          : sessions % 2 === 0
            ? `${sessions / 2} school days`
            : `${(sessions - 1) / 2}½ school days`,
    late: (sessions: number) =>
      sessions === 1
        ? 'Late once, before the register closed: that counts as there.'
        : `Late ${sessions} times, before the register closed: those count as there.`,
    decidedBySchool: (sessions: number) =>
      `Left out here: ${sessions === 1 ? '1 session' : `${sessions} sessions`} away that the school had decided (a part-time timetable, study leave, a suspension or exclusion).`,
    caption: 'Sessions away, of those they could have come to',
    columns: { day: 'Day', morning: 'Morning', afternoon: 'Afternoon' },
    ofPossible: (away: number, possible: number) => `${away} of ${possible}`,
    reasonsCaption: 'What the school wrote down',
    reasonsColumns: { reason: 'Reason', sessions: 'Sessions' },
    reasons: {
      C: 'Leave, another reason',
      C1: 'Performing or working abroad, with leave',
      I: 'Illness',
      J1: 'Interview',
      M: 'Medical or dental appointment',
      R: 'A religious day',
      T: 'Family travelling for work',
      G: 'Holiday without leave',
      N: 'No reason known yet',
      O: 'Without leave',
      U: 'Late, after the register had closed',
    } satisfies Record<CodeOfAbsence, string>,
    notKnown:
      'A register knows mornings and afternoons. It does not know which lessons a child left or did not go to, nor why they stayed away. Ask them.',
    tooFew:
      'There are too few sessions, or too few away, to say when they are mostly away. That takes 40 sessions, and 6 away.',
  },
  {
    title: 'Pryd y maent i ffwrdd',
    days: { 0: 'Llun', 1: 'Mawrth', 2: 'Mercher', 3: 'Iau', 4: 'Gwener' },
    slots: {
      morning: (day: string) => `ar foreau ${day}`,
      afternoon: (day: string) => `ar brynhawniau ${day}`,
    },
    wholeDay: (day: string) => `ar ddyddiau ${day}`,
    twoDays: (one: string, other: string) => `ar ddyddiau ${one} a ${other}`,
    sessions: { morning: 'yn y bore', afternoon: 'yn y prynhawn' },
    mostly: (when: string, away: number, all: number) =>
      `I ffwrdd ${when} gan mwyaf: ${away} o’r ${all} sesiwn i ffwrdd.`,
    nothingStandsOut: 'Nid oes un diwrnod o’r wythnos nac amser o’r dydd yn sefyll allan.',
    afterHolidays: (away: number, possible: number) =>
      `Yn amlach yn y ddau ddiwrnod cyntaf ar ôl gwyliau: i ffwrdd am ${away} o ${possible} sesiwn.`,
    beforeHolidays: (away: number, possible: number) =>
      `Yn amlach yn y ddau ddiwrnod olaf cyn gwyliau: i ffwrdd am ${away} o ${possible} sesiwn.`,
    onlyMorning: (days: number) => `Ar ${diwrnod(days)} daethant am y prynhawn yn unig.`,
    onlyAfternoon: (days: number) => `Ar ${diwrnod(days)} roeddent yno yn y bore ac i ffwrdd yn y prynhawn.`,
    times: (times: number, longest: string) => `I ffwrdd ${gwaith(times)}, yr hiraf am ${longest}.`,
    once: (longest: string) => `I ffwrdd unwaith, am ${longest}.`,
    length: (sessions: number) =>
      sessions === 1
        ? 'hanner diwrnod'
        : sessions % 2 === 0
          ? `${diwrnod(sessions / 2)} ysgol`
          : `${(sessions - 1) / 2}½ diwrnod ysgol`,
    late: (sessions: number) =>
      sessions === 1
        ? 'Yn hwyr unwaith, cyn i’r gofrestr gau: mae hynny’n cyfrif fel bod yno.'
        : `Yn hwyr ${gwaith(sessions)}, cyn i’r gofrestr gau: mae’r rheini’n cyfrif fel bod yno.`,
    decidedBySchool: (sessions: number) =>
      `Wedi’u gadael allan yma: ${sessions} sesiwn i ffwrdd a benderfynwyd gan yr ysgol (amserlen ran-amser, absenoldeb astudio, ataliad neu waharddiad).`,
    caption: 'Sesiynau i ffwrdd, o’r rhai y gallent fod wedi dod iddynt',
    columns: { day: 'Diwrnod', morning: 'Bore', afternoon: 'Prynhawn' },
    ofPossible: (away: number, possible: number) => `${away} o ${possible}`,
    reasonsCaption: 'Yr hyn a ysgrifennodd yr ysgol',
    reasonsColumns: { reason: 'Rheswm', sessions: 'Sesiynau' },
    reasons: {
      C: 'Caniatâd, rheswm arall',
      C1: 'Perfformio neu weithio dramor, gyda chaniatâd',
      I: 'Salwch',
      J1: 'Cyfweliad',
      M: 'Apwyntiad meddygol neu ddeintyddol',
      R: 'Diwrnod crefyddol',
      T: 'Y teulu’n teithio i weithio',
      G: 'Gwyliau heb ganiatâd',
      N: 'Dim rheswm yn hysbys eto',
      O: 'Heb ganiatâd',
      U: 'Yn hwyr, ar ôl i’r gofrestr gau',
    },
    notKnown:
      'Mae cofrestr yn gwybod am foreau a phrynhawniau. Nid yw’n gwybod pa wersi y gadawodd plentyn neu nad aeth iddynt, na pham yr arhosodd i ffwrdd. Gofynnwch iddo neu iddi.',
    tooFew:
      'Mae rhy ychydig o sesiynau, neu rhy ychydig i ffwrdd, i ddweud pryd y maent i ffwrdd gan mwyaf. Mae angen 40 sesiwn, a 6 i ffwrdd.',
  },
)
