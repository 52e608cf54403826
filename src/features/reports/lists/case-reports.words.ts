import { catalogue } from '#platform/words.ts'

/** The reports and meetings of a case. */
export const words = catalogue(
  {
    caseTab: 'Reports of a case',
    caseTitle: 'Reports and meetings',
    caseNone: 'There is no report yet.',
    callsNone: 'Nobody was asked to a meeting.',
    callsTitle: 'Meetings',
    reportsTitle: 'Reports',
    begin: 'Write a report',
    ask: 'Ask somebody to a meeting',
  },
  {
    caseTab: 'Adroddiadau achos',
    caseTitle: 'Adroddiadau a chyfarfodydd',
    caseNone: 'Nid oes adroddiad eto.',
    callsNone: 'Ni ofynnwyd i neb ddod i gyfarfod.',
    callsTitle: 'Cyfarfodydd',
    reportsTitle: 'Adroddiadau',
    begin: 'Ysgrifennu adroddiad',
    ask: 'Gofyn i rywun ddod i gyfarfod',
  },
)
