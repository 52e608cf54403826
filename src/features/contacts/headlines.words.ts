import { catalogue } from '#platform/words.ts'

/** What the story of a child says about a contact. Kept as it was written, in the writer’s language. */
export const headlines = catalogue(
  {
    kinds: {
      'child session': 'Session with the child',
      'parent contact': 'Contact with the family',
      'school liaison': 'Talk with the school',
      'agency liaison': 'Talk with another service',
      'home visit': 'Home visit',
      observation: 'Observation',
      'staff consultation': 'Consultation with staff',
    },
    attendance: {
      attended: '',
      late: 'came late',
      'ended early': 'ended early',
      'too late to be seen': 'came too late to be seen',
      'was not brought': 'was not brought',
      'cancelled family': 'cancelled by the family',
      'cancelled school': 'cancelled by the school',
      'cancelled service': 'cancelled by the service',
    },
    writtenUp: 'Written up',
    inError: (why: string) => `Entered in error: ${why}`,
  },
  {
    kinds: {
      'child session': 'Sesiwn gyda’r plentyn',
      'parent contact': 'Cyswllt â’r teulu',
      'school liaison': 'Sgwrs gyda’r ysgol',
      'agency liaison': 'Sgwrs gyda gwasanaeth arall',
      'home visit': 'Ymweliad â’r cartref',
      observation: 'Arsylwi',
      'staff consultation': 'Ymgynghoriad â staff',
    },
    attendance: {
      attended: '',
      late: 'daeth yn hwyr',
      'ended early': 'daeth i ben yn gynnar',
      'too late to be seen': 'daeth yn rhy hwyr i gael ei weld',
      'was not brought': 'ni ddaethpwyd â’r plentyn',
      'cancelled family': 'canslwyd gan y teulu',
      'cancelled school': 'canslwyd gan yr ysgol',
      'cancelled service': 'canslwyd gan y gwasanaeth',
    },
    writtenUp: 'Ysgrifennwyd',
    inError: (why: string) => `Cofnodwyd mewn camgymeriad: ${why}`,
  },
)
