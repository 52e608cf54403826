import type { Sentence } from '#platform/words.ts'

/** Why a row of the register cannot be used, or what was made of it. */
export const reasons = {
  notACode: (typed: string): Sentence => ({ en: `‘${typed}’ is not a URN.`, cy: `Nid yw ‘${typed}’ yn URN.` }),
  nameMissing: { en: 'The school has no name.', cy: 'Nid oes enw gan yr ysgol.' },
  nameTooLong: { en: 'A name may have 200 characters.', cy: 'Gall enw gynnwys 200 nod.' },
  notAStatus: (typed: string): Sentence => ({
    en: `‘${typed}’ is not a status: 1 to 4 are.`,
    cy: `Nid yw ‘${typed}’ yn statws: 1 i 4 sydd.`,
  }),
  statusesDiffer: (code: Sentence, number: string, name: string): Sentence => ({
    en: `The code says ${code.en} (${number}) and the name says ${name}. The code counts.`,
    cy: `Mae’r cod yn dweud ${code.cy} (${number}) a’r enw’n dweud ${name}. Y cod sy’n cyfrif.`,
  }),
  notOurs: (type: string): Sentence => ({
    en: `This is not a school in England (${type}).`,
    cy: `Nid ysgol yn Lloegr yw hon (${type}).`,
  }),
  closedBefore: {
    en: 'This school has closed and was not here before.',
    cy: 'Mae’r ysgol hon wedi cau ac nid oedd yma o’r blaen.',
  },
  notADate: (typed: string): Sentence => ({
    en: `‘${typed}’ is not a date. It is left out.`,
    cy: `Nid yw ‘${typed}’ yn ddyddiad. Mae wedi’i adael allan.`,
  }),
  notANumber: (typed: string): Sentence => ({
    en: `‘${typed}’ is not a number. It is left out.`,
    cy: `Nid yw ‘${typed}’ yn rhif. Mae wedi’i adael allan.`,
  }),
  agesBackwards: {
    en: 'The highest age is below the lowest. Both are left out.',
    cy: 'Mae’r oedran uchaf yn is na’r isaf. Mae’r ddau wedi’u gadael allan.',
  },
  sameAsRow: (line: number): Sentence => ({
    en: `The same URN as in row ${line}.`,
    cy: `Yr un URN ag yn rhes ${line}.`,
  }),
  successorNotHere: (name: string, code: string): Sentence => ({
    en: `${name} (${code}) took over. That school is not here.`,
    cy: `${name} (${code}) a gymerodd yr awenau. Nid yw’r ysgol honno yma.`,
  }),
  severalSuccessors: (codes: string): Sentence => ({
    en: `Several schools took over (${codes}). The first is kept.`,
    cy: `Cymerodd sawl ysgol yr awenau (${codes}). Cedwir y gyntaf.`,
  }),
  changedMeanwhile: {
    en: 'This school was added or changed after the file was read in.',
    cy: 'Cafodd yr ysgol hon ei hychwanegu neu ei newid ar ôl i’r ffeil gael ei darllen.',
  },
  stayedAsChanged: (what: Sentence): Sentence => ({
    en: `Somebody has changed this since: ${what.en}. It stays.`,
    cy: `Mae rhywun wedi newid hyn ers hynny: ${what.cy}. Mae’n aros.`,
  }),
  stayedInUse: {
    en: 'Somebody or something has come to be at this school since, so it stays.',
    cy: 'Mae rhywun neu rywbeth wedi dod i’r ysgol hon ers hynny, felly mae’n aros.',
  },
} satisfies Record<string, Sentence | ((...about: never[]) => Sentence)>
