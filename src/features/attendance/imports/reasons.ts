import type { Sentence } from '#platform/words.ts'

/** Why a row of an attendance file cannot be used, said to whoever sent it. */
export const reasons = {
  noNumber: {
    en: 'There is no pupil number in this row.',
    cy: 'Nid oes rhif disgybl yn y rhes hon.',
  },
  notOnRoll: (rows: number): Sentence => ({
    en: `Nobody on your school’s list has this pupil number${rows > 1 ? ` (${rows} rows)` : ''}. Send the class list first, or look at the number.`,
    cy: `Nid oes neb ar restr eich ysgol â’r rhif disgybl hwn${rows > 1 ? ` (${rows} rhes)` : ''}. Anfonwch y rhestr ddosbarth yn gyntaf, neu edrychwch ar y rhif.`,
  }),
  noDate: { en: 'This is not a date.', cy: 'Nid dyddiad yw hwn.' },
  stillToCome: { en: 'This day is still to come.', cy: 'Mae’r diwrnod hwn eto i ddod.' },
  tooOld: {
    en: 'This day is more than six school years ago.',
    cy: 'Mae’r diwrnod hwn fwy na chwe blynedd ysgol yn ôl.',
  },
  weekend: { en: 'This day is a Saturday or a Sunday.', cy: 'Mae’r diwrnod hwn yn ddydd Sadwrn neu’n ddydd Sul.' },
  noSession: { en: 'Say AM or PM for the session.', cy: 'Dywedwch AM neu PM am y sesiwn.' },
  noSuchCode: (code: string): Sentence => ({
    en: `There is no attendance code ‘${code}’.`,
    cy: `Nid oes cod presenoldeb ‘${code}’.`,
  }),
  notSaid: (marks: number, line: number): Sentence => ({
    en: `Your area has not said yet what this code counts as (${marks === 1 ? '1 mark' : `${marks} marks, the first`} in row ${line}). They can see that you use it. Send the file again when they have said.`,
    cy: `Nid yw eich ardal wedi dweud eto fel beth y mae’r cod hwn yn cyfrif (${marks === 1 ? '1 marc' : `${marks} marc, y cyntaf`} yn rhes ${line}). Gallant weld eich bod yn ei ddefnyddio. Anfonwch y ffeil eto pan fyddant wedi dweud.`,
  }),
  noCodes: (most: number): Sentence => ({
    en: `There are more than ${most} different marks in this file that your area has said nothing of. Look whether the column of marks holds the codes of your register.`,
    cy: `Mae mwy na ${most} o wahanol farciau yn y ffeil hon nad yw eich ardal wedi dweud dim amdanynt. Edrychwch a yw colofn y marciau’n dal codau eich cofrestr.`,
  }),
  waitsNoMore: {
    en: 'Somebody has said meanwhile what one of these codes counts as. Nothing has been saved. The list shows the codes that still wait: look at what you chose, and save it again.',
    cy: 'Mae rhywun wedi dweud yn y cyfamser fel beth y mae un o’r codau hyn yn cyfrif. Nid oes dim wedi’i gadw. Mae’r rhestr yn dangos y codau sy’n dal i aros: edrychwch ar yr hyn a ddewisoch, a’i gadw eto.',
  },
  disagrees: (line: number, code: string): Sentence => ({
    en: `Row ${line} says ‘${code}’ for the same session. Neither is saved.`,
    cy: `Mae rhes ${line} yn dweud ‘${code}’ ar gyfer yr un sesiwn. Ni chedwir yr un ohonynt.`,
  }),
  tooManyBad: (most: number): Sentence => ({
    en: `More than ${most} rows of this file cannot be read, so nothing was kept. Look at its marks, dates and pupil numbers, and send it again.`,
    cy: `Ni ellir darllen mwy na ${most} rhes o’r ffeil hon, felly ni chadwyd dim. Edrychwch ar y marciau, y dyddiadau a’r rhifau disgyblion, ac anfonwch hi eto.`,
  }),
  movedOn: {
    en: 'This child has moved on, or their marks are no longer yours to change.',
    cy: 'Mae’r plentyn hwn wedi symud ymlaen, neu nid yw eu marciau’n eiddo i chi i’w newid mwyach.',
  },
  nothingLeft: {
    en: 'Somebody has saved the same marks meanwhile.',
    cy: 'Mae rhywun wedi cadw’r un marciau yn y cyfamser.',
  },
  changedSince: (marks: number): Sentence => ({
    en: marks === 1 ? '1 mark was changed since and stays.' : `${marks} marks were changed since and stay.`,
    cy:
      marks === 1 ? 'Newidiwyd 1 marc ers hynny ac mae’n aros.' : `Newidiwyd ${marks} marc ers hynny ac maent yn aros.`,
  }),
} as const
