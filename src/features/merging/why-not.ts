import { NotFound, Refused } from '#platform/errors.ts'
import type { Sentence } from '#platform/words.ts'
import type { ReasonAgainst } from './child-merge.ts'

/** What to say of each reason, and what can be done about it. */
export const whyNot: Readonly<Record<ReasonAgainst, Sentence>> = {
  'told apart': {
    en: 'Somebody has looked at these two records and said that they are two children. They cannot be put together.',
    cy: 'Mae rhywun wedi edrych ar y ddau gofnod hyn ac wedi dweud mai dau blentyn ydynt. Ni ellir eu rhoi at ei gilydd.',
  },
  sealed: {
    en: 'One of these records is restricted to named people. It must be opened to others first.',
    cy: 'Mae un o’r cofnodion hyn wedi’i gyfyngu i bobl a enwyd. Rhaid ei agor i eraill yn gyntaf.',
  },
  'two schools': {
    en: 'These records are at two schools. Keep the record that is at the child’s school, or move the other one there first.',
    cy: 'Mae’r cofnodion hyn mewn dwy ysgol. Cadwch y cofnod sydd yn ysgol y plentyn, neu symudwch y llall yno yn gyntaf.',
  },
  'two cases': {
    en: 'Both records have an open case with the same team. Decide which case goes on, and close the other first.',
    cy: 'Mae gan y ddau gofnod achos agored gyda’r un tîm. Penderfynwch pa achos sy’n parhau, a chaewch y llall yn gyntaf.',
  },
  address: {
    en: 'The address is protected on one record and can be read on the other. Protect it on both first.',
    cy: 'Mae’r cyfeiriad wedi’i warchod ar un cofnod a gellir ei ddarllen ar y llall. Gwarchodwch ef ar y ddau yn gyntaf.',
  },
  numbers: {
    en: 'Both records have a checked health number, and the numbers differ. These are two children, or one number is wrong.',
    cy: 'Mae gan y ddau gofnod rif iechyd sydd wedi’i wirio, ac mae’r rhifau’n wahanol. Dau blentyn ydynt, neu mae un rhif yn anghywir.',
  },
  'a file waits': {
    en: 'A class list that somebody has read in is about one of these records. Save or discard that list first.',
    cy: 'Mae rhestr ddosbarth y mae rhywun wedi’i darllen yn ymwneud ag un o’r cofnodion hyn. Cadwch neu gollyngwch y rhestr honno yn gyntaf.',
  },
  'two plans': {
    en: 'Each record has a plan, and a child has one plan. Decide which plan goes on, and end the other first.',
    cy: 'Mae gan bob cofnod gynllun, ac un cynllun sydd gan blentyn. Penderfynwch pa gynllun sy’n parhau, a dewch â’r llall i ben yn gyntaf.',
  },
  'proposed already': {
    en: 'Somebody has already proposed something about one of these records, and it waits for an answer.',
    cy: 'Mae rhywun eisoes wedi cynnig rhywbeth am un o’r cofnodion hyn, ac mae’n aros am ateb.',
  },
  'more would see': {
    en: 'Since this was proposed, more people have come to know one of the records. It must be proposed again.',
    cy: 'Ers i hyn gael ei gynnig, mae mwy o bobl wedi dod i adnabod un o’r cofnodion. Rhaid ei gynnig eto.',
  },
  'not proposed': {
    en: 'Somebody else must agree to this: not the person who proposed it.',
    cy: 'Rhaid i rywun arall gytuno i hyn: nid y person a’i cynigiodd.',
  },
  'too late': {
    en: 'The 90 days in which this can be undone are over.',
    cy: 'Mae’r 90 diwrnod pan ellir dadwneud hyn ar ben.',
  },
}

/** A rule says no, in the sentence for it. */
export function refuse(reason: ReasonAgainst | 'not theirs'): never {
  if (reason === 'not theirs') throw new NotFound('Child')
  throw new Refused(whyNot[reason])
}
