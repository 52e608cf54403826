import { catalogue } from '#platform/words.ts'

export const words = catalogue(
  {
    title: 'Figures by school and month',
    intro:
      'Counted from the records, and no more than a minute old. Children whose record is restricted are not counted.',
    choose: 'Choose what is counted',
    what: 'What is counted',
    year: 'School year',
    team: 'Team',
    allTeams: 'All teams',
    show: 'Show',
    years: (year: number) => `${year} to ${year + 1}`,
    counted: {
      'requests raised': 'Requests for support raised',
      'requests answered': 'Requests answered',
      'requests accepted': 'Requests accepted',
      'requests not accepted': 'Requests not accepted',
      'cases opened': 'Cases opened',
      'first contacts': 'First contacts with the child',
      'cases closed': 'Cases closed',
      'resolved by itself': 'Cases that resolved by themselves',
      'direct contacts': 'Direct contacts',
      consultations: 'Consultations',
      'not brought': 'Child was not brought',
      'other contacts': 'Other contacts',
    },
    meanings: {
      'requests raised': 'A request counts in the month in which it was raised.',
      'requests answered': 'A request counts in the month of the team’s first answer, whatever it was.',
      'requests accepted': 'Requests that the team accepted, in the month of its answer.',
      'requests not accepted':
        'Requests answered with advice, another service, a no, or because they were a duplicate or a safeguarding concern.',
      'cases opened': 'A case counts in the month in which somebody began to work on it.',
      'first contacts': 'A case counts in the month in which its child was first seen or spoken with.',
      'cases closed': 'A case counts in the month in which it was closed. Those that resolved by themselves are apart.',
      'resolved by itself':
        'Closed after watchful waiting, without help. They are nobody’s doing, and not claimed as such.',
      'direct contacts': 'Sessions, family contacts, home visits and observations to which somebody came.',
      consultations: 'Talks with those around a child, named or not. They are not direct work.',
      'not brought': 'Contacts to which the child was not brought.',
      'other contacts': 'Liaison, and contacts that were cancelled or too late.',
    },
    columns: { school: 'School', year: 'Year' },
    noSchool: 'About no school',
    all: 'All schools',
    none: 'Nothing was counted in this year.',
    hidden: 'under 5',
    hiddenSum: '–',
    hiddenMeaning:
      'Numbers from 1 to 4 are hidden, and a total of which a part is hidden is not said, so that nobody can be recognised.',
    half: (n: string, days: number | null) =>
      days === null
        ? `Of ${n}, half took longer than 90 days.`
        : `Of ${n}, half took ${days === 1 ? '1 day' : `${days} days`} or less.`,
    csv: 'The same as a file (CSV)',
    next: 'More schools',
    file: { what: 'What', school: 'School', month: 'Month', number: 'Number' },
  },
  {
    title: 'Ffigurau fesul ysgol a mis',
    intro: 'Wedi’u cyfrif o’r cofnodion, a heb fod yn hŷn na munud. Ni chyfrifir plant y mae eu cofnod wedi’i gyfyngu.',
    choose: 'Dewis beth a gyfrifir',
    what: 'Beth a gyfrifir',
    year: 'Blwyddyn ysgol',
    team: 'Tîm',
    allTeams: 'Pob tîm',
    show: 'Dangos',
    years: (year: number) => `${year} i ${year + 1}`,
    counted: {
      'requests raised': 'Ceisiadau am gymorth a wnaed',
      'requests answered': 'Ceisiadau a atebwyd',
      'requests accepted': 'Ceisiadau a dderbyniwyd',
      'requests not accepted': 'Ceisiadau na dderbyniwyd',
      'cases opened': 'Achosion a agorwyd',
      'first contacts': 'Cysylltiadau cyntaf â’r plentyn',
      'cases closed': 'Achosion a gaewyd',
      'resolved by itself': 'Achosion a ddatrysodd eu hunain',
      'direct contacts': 'Cysylltiadau uniongyrchol',
      consultations: 'Ymgynghoriadau',
      'not brought': 'Ni ddaethpwyd â’r plentyn',
      'other contacts': 'Cysylltiadau eraill',
    },
    meanings: {
      'requests raised': 'Cyfrifir cais yn y mis y gwnaed ef.',
      'requests answered': 'Cyfrifir cais ym mis ateb cyntaf y tîm, beth bynnag ydoedd.',
      'requests accepted': 'Ceisiadau a dderbyniodd y tîm, ym mis ei ateb.',
      'requests not accepted':
        'Ceisiadau a atebwyd â chyngor, gwasanaeth arall, na, neu am eu bod yn ddyblyg neu’n bryder diogelu.',
      'cases opened': 'Cyfrifir achos yn y mis y dechreuodd rhywun weithio arno.',
      'first contacts': 'Cyfrifir achos yn y mis y gwelwyd y plentyn neu y siaradwyd ag ef gyntaf.',
      'cases closed': 'Cyfrifir achos yn y mis y cafodd ei gau. Mae’r rhai a ddatrysodd eu hunain ar wahân.',
      'resolved by itself':
        'Wedi’u cau ar ôl aros yn wyliadwrus, heb gymorth. Nid gwaith neb ydynt, ac ni chânt eu hawlio felly.',
      'direct contacts': 'Sesiynau, cysylltiadau teulu, ymweliadau cartref ac arsylwadau y daeth rhywun iddynt.',
      consultations: 'Sgyrsiau â’r rhai o gwmpas plentyn, wedi’i enwi neu beidio. Nid gwaith uniongyrchol ydynt.',
      'not brought': 'Cysylltiadau na ddaethpwyd â’r plentyn iddynt.',
      'other contacts': 'Cyswllt ag eraill, a chysylltiadau a ganslwyd neu a oedd yn rhy hwyr.',
    },
    columns: { school: 'Ysgol', year: 'Blwyddyn' },
    noSchool: 'Heb fod am ysgol',
    all: 'Pob ysgol',
    none: 'Ni chyfrifwyd dim yn y flwyddyn hon.',
    hidden: 'llai na 5',
    hiddenSum: '–',
    hiddenMeaning:
      'Cuddir rhifau o 1 i 4, ac ni ddywedir cyfanswm y mae rhan ohono wedi’i chuddio, fel na ellir adnabod neb.',
    half: (n: string, days: number | null) =>
      days === null
        ? `O ${n}, cymerodd hanner fwy na 90 diwrnod.`
        : `O ${n}, cymerodd hanner ${days === 1 ? '1 diwrnod' : `${days} diwrnod`} neu lai.`,
    csv: 'Yr un peth fel ffeil (CSV)',
    next: 'Rhagor o ysgolion',
    file: { what: 'Beth', school: 'Ysgol', month: 'Mis', number: 'Nifer' },
  },
)
