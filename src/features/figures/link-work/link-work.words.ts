import { catalogue } from '#platform/words.ts'

export const words = catalogue(
  {
    title: 'Numbers of link work',
    heading: (team: string, period: string) => `${team}: ${period}`,
    mine: 'My own work',
    ofTeam: 'The whole team',
    year: (year: number) => `School year ${year} to ${year + 1}`,
    dates: (from: string, to: string) => `From ${from} to ${to}`,
    whose: 'Whose work',
    school: 'School',
    allSchools: 'All schools',

    bySchool: 'By school',
    bySchoolIntro:
      'Each is counted once, in the school where it happened. Consultations are never counted as direct meetings.',
    measures: {
      direct: 'Direct meetings',
      consultations: 'Consultations',
      anonymous: 'Advice about nobody named',
      'cycles begun': 'Cycles begun',
      'cycles completed': 'Cycles completed',
      'cycles stopped': 'Cycles stopped early',
    },
    all: 'All schools',
    noSchool: 'No school',
    few: 'fewer than 5',
    hidden: 'not shown',

    time: 'Time by kind of work',
    timeIntro:
      'Hours as they were written down, with one decimal. Work without a time is in the number of pieces, and not in the hours.',
    timeIntroProtected: 'Whole hours, as they were written down. Work without a time is not in them.',
    kind: 'Kind of work',
    pieces: 'Pieces of work',
    hours: 'Hours',
    withoutTime: 'Without a time',
    allKinds: 'All kinds',

    apart: 'Passed by itself',
    apartIntro:
      'Difficulties that passed during watchful waiting, without help from the service. They are counted apart, and are not a result of its work.',
    passed: 'Cases',

    meaning: 'What each number means',
    definitions: {
      direct:
        'A meeting with a child, a parent or carer, a home visit or an observation, at which they were there or could answer by phone, video or typed talk. Letters, e-mails, missed and cancelled meetings are not among them, nor is any consultation.',
      consultations:
        'A consultation with family and staff, or with staff, about a child who has a case. The worker leads the talk, and does not own it.',
      anonymous: 'Advice to staff about a child whom nobody named. It makes no record of a child.',
      'cycles begun': 'Cycles of consultations that began in this time.',
      'cycles completed':
        'Cycles that ended in this time after their last consultation: solved, or another service was asked.',
      'cycles stopped': 'Cycles that ended in this time before their last consultation.',
      passed:
        'Cases closed in this time because a review found that the difficulty had passed by itself during watchful waiting.',
      hours: 'The minutes that workers wrote down for work that took place, of every kind, letters and calls too.',
    },
    leftOut: 'Left out: what was entered in error, and records that are restricted and not for you.',
    protectedNote:
      'You see fewer than 5 instead of a small number, and no sum of a column in which a number is hidden, so that no child can be recognised.',
    csv: 'Download as a spreadsheet (CSV)',
    pdf: 'Download as a PDF',
    part: 'Table',
    row: 'Row',
    column: 'Column',
    value: 'Value',
  },
  {
    title: 'Ffigurau gwaith cyswllt',
    heading: (team: string, period: string) => `${team}: ${period}`,
    mine: 'Fy ngwaith fy hun',
    ofTeam: 'Y tîm cyfan',
    year: (year: number) => `Blwyddyn ysgol ${year} i ${year + 1}`,
    dates: (from: string, to: string) => `O ${from} i ${to}`,
    whose: 'Gwaith pwy',
    school: 'Ysgol',
    allSchools: 'Pob ysgol',

    bySchool: 'Yn ôl ysgol',
    bySchoolIntro:
      'Mae pob un yn cael ei gyfrif unwaith, yn yr ysgol lle digwyddodd. Nid yw ymgynghoriadau byth yn cael eu cyfrif fel cyfarfodydd uniongyrchol.',
    measures: {
      direct: 'Cyfarfodydd uniongyrchol',
      consultations: 'Ymgynghoriadau',
      anonymous: 'Cyngor am neb a enwyd',
      'cycles begun': 'Cylchoedd a ddechreuodd',
      'cycles completed': 'Cylchoedd a gwblhawyd',
      'cycles stopped': 'Cylchoedd a stopiwyd yn gynnar',
    },
    all: 'Pob ysgol',
    noSchool: 'Dim ysgol',
    few: 'llai na 5',
    hidden: 'heb ei ddangos',

    time: 'Amser yn ôl math o waith',
    timeIntro:
      'Oriau fel y’u hysgrifennwyd, gydag un lle degol. Mae gwaith heb amser yn nifer y darnau, ac nid yn yr oriau.',
    timeIntroProtected: 'Oriau cyfan, fel y’u hysgrifennwyd. Nid yw gwaith heb amser ynddynt.',
    kind: 'Math o waith',
    pieces: 'Darnau o waith',
    hours: 'Oriau',
    withoutTime: 'Heb amser',
    allKinds: 'Pob math',

    apart: 'Wedi mynd heibio ohono’i hun',
    apartIntro:
      'Anawsterau a aeth heibio wrth aros yn wyliadwrus, heb help gan y gwasanaeth. Maent yn cael eu cyfrif ar wahân, ac nid ydynt yn ganlyniad i’w waith.',
    passed: 'Achosion',

    meaning: 'Beth mae pob rhif yn ei olygu',
    definitions: {
      direct:
        'Cyfarfod â phlentyn, rhiant neu ofalwr, ymweliad cartref neu arsylwad, lle’r oeddent yno neu’n gallu ateb dros y ffôn, fideo neu sgwrs wedi’i theipio. Nid yw llythyrau, e-byst, cyfarfodydd a gollwyd neu a ganslwyd yn eu plith, nac unrhyw ymgynghoriad.',
      consultations:
        'Ymgynghoriad â theulu a staff, neu â staff, am blentyn sydd ag achos. Y gweithiwr sy’n arwain y sgwrs, ac nid yw’n berchen arni.',
      anonymous: 'Cyngor i staff am blentyn na enwodd neb. Nid yw’n gwneud cofnod o blentyn.',
      'cycles begun': 'Cylchoedd o ymgynghoriadau a ddechreuodd yn yr amser hwn.',
      'cycles completed':
        'Cylchoedd a ddaeth i ben yn yr amser hwn ar ôl eu hymgynghoriad olaf: wedi’u datrys, neu gofynnwyd i wasanaeth arall.',
      'cycles stopped': 'Cylchoedd a ddaeth i ben yn yr amser hwn cyn eu hymgynghoriad olaf.',
      passed:
        'Achosion a gaewyd yn yr amser hwn am i adolygiad ganfod bod yr anhawster wedi mynd heibio ohono’i hun wrth aros yn wyliadwrus.',
      hours: 'Y munudau a ysgrifennodd gweithwyr am waith a ddigwyddodd, o bob math, llythyrau a galwadau hefyd.',
    },
    leftOut:
      'Wedi’u gadael allan: yr hyn a nodwyd mewn camgymeriad, a chofnodion sydd wedi’u cyfyngu ac nad ydynt i chi.',
    protectedNote:
      'Rydych yn gweld llai na 5 yn lle rhif bach, a dim swm o golofn y mae rhif ynddi wedi’i guddio, fel na ellir adnabod unrhyw blentyn.',
    csv: 'Lawrlwytho fel taenlen (CSV)',
    pdf: 'Lawrlwytho fel PDF',
    part: 'Tabl',
    row: 'Rhes',
    column: 'Colofn',
    value: 'Gwerth',
  },
)
