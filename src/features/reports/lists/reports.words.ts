import { catalogue } from '#platform/words.ts'

/** The reports and meetings of somebody, as lists and on today. */
export const words = catalogue(
  {
    listTab: 'Reports',
    listTitle: 'Reports',
    listHelp:
      'What somebody writes for a meeting, or for others. Where the service says so, a supervisor sees a report before it goes to anybody.',
    toSee: 'Waiting for you to see',
    waited: (answered: number, middle: string) =>
      answered === 1
        ? `In the last three months one report was answered, after ${middle}.`
        : `In the last three months ${answered} reports were answered, half of them within ${middle}.`,
    hours: (count: number) => (count === 1 ? 'one hour' : `${count} hours`),
    days: (count: number) => `${count} days`,
    toSeeNone: 'No report waits for you.',
    mine: 'Reports you are writing',
    mineNone: 'You are not writing a report. Begin one from the page of a case.',
    toCome: 'Meetings to come',
    toComeNone: 'Nobody is asked to a meeting.',
    missed: 'Meetings that went without a report',
    missedHelp: 'Somebody was asked to bring a report, and it was not seen or not discussed before.',
    child: 'Child',
    by: 'By',
    state: 'State',
    for: 'For a meeting on',
    since: 'since',
    when: 'When',
    whoGoes: 'Who goes',
    stillToDo: 'Still to do',
    reportToDo: 'written report',
    briefToDo: 'verbal report',
    nothingToDo: 'Nothing',
    somebody: 'A child',
    seeOf: (name: string) => `See the report about ${name}`,
    byOn: (name: string, day: string) => `Sent by ${name} on ${day}`,
    meetingOf: (name: string, day: string) => `Meeting about ${name} on ${day}`,
    allReports: 'All reports and meetings',
  },
  {
    listTab: 'Adroddiadau',
    listTitle: 'Adroddiadau',
    listHelp:
      'Yr hyn y mae rhywun yn ei ysgrifennu ar gyfer cyfarfod, neu i eraill. Lle mae’r gwasanaeth yn dweud hynny, mae goruchwyliwr yn gweld adroddiad cyn iddo fynd at neb.',
    toSee: 'Yn aros i chi eu gweld',
    waited: (answered: number, middle: string) =>
      answered === 1
        ? `Yn y tri mis diwethaf atebwyd un adroddiad, ar ôl ${middle}.`
        : `Yn y tri mis diwethaf atebwyd ${answered} o adroddiadau, hanner ohonynt o fewn ${middle}.`,
    hours: (count: number) => (count === 1 ? 'un awr' : `${count} awr`),
    days: (count: number) => `${count} diwrnod`,
    toSeeNone: 'Nid oes adroddiad yn aros amdanoch.',
    mine: 'Adroddiadau rydych yn eu hysgrifennu',
    mineNone: 'Nid ydych yn ysgrifennu adroddiad. Dechreuwch un o dudalen achos.',
    toCome: 'Cyfarfodydd i ddod',
    toComeNone: 'Ni ofynnwyd i neb ddod i gyfarfod.',
    missed: 'Cyfarfodydd a gynhaliwyd heb adroddiad',
    missedHelp: 'Gofynnwyd i rywun ddod ag adroddiad, ac ni chafodd ei weld neu ei drafod cynt.',
    child: 'Plentyn',
    by: 'Gan',
    state: 'Cyflwr',
    for: 'Ar gyfer cyfarfod ar',
    since: 'ers',
    when: 'Pryd',
    whoGoes: 'Pwy sy’n mynd',
    stillToDo: 'Eto i’w wneud',
    reportToDo: 'adroddiad ysgrifenedig',
    briefToDo: 'adroddiad llafar',
    nothingToDo: 'Dim',
    somebody: 'Plentyn',
    seeOf: (name: string) => `Gweld yr adroddiad am ${name}`,
    byOn: (name: string, day: string) => `Anfonwyd gan ${name} ar ${day}`,
    meetingOf: (name: string, day: string) => `Cyfarfod am ${name} ar ${day}`,
    allReports: 'Pob adroddiad a chyfarfod',
  },
)
