import type { Sentence } from '#platform/words.ts'
import { words } from './live.words.ts'
import type { WhyNot } from './quick-line.ts'

const [en, cy] = [words('en').whyNot, words('cy').whyNot]

/** Why a line is not kept as it is. */
export const sayWhyNot = Object.fromEntries(
  Object.keys(en).map((why) => [why, { en: en[why as WhyNot], cy: cy[why as WhyNot] }]),
) as Record<WhyNot, Sentence>

/** What a rule says to whoever meets it. */
export const say = {
  notYourTable: {
    en: 'You do not sit at this table today. Ask whoever runs the meeting to add you',
    cy: 'Nid ydych yn eistedd wrth y bwrdd hwn heddiw. Gofynnwch i bwy bynnag sy’n rhedeg y cyfarfod eich ychwanegu',
  },
  whatIsDecided: { en: 'Select what is decided', cy: 'Dewiswch beth a benderfynir' },
  lookAgainWhen: {
    en: 'Write a day to come on which you look again: 12/3, or in 4 weeks',
    cy: 'Ysgrifennwch ddiwrnod i ddod pan fyddwch yn edrych eto: 12/3, neu mewn 4 wythnos',
  },
  notOver: {
    en: 'The recap can be sent once the meeting has ended',
    cy: 'Gellir anfon y crynodeb ar ôl i’r cyfarfod ddod i ben',
  },
  notForAgencies: {
    en: 'Somebody of the school or the team sends the recap',
    cy: 'Rhywun o’r ysgol neu’r tîm sy’n anfon y crynodeb',
  },
  nobodyToTell: {
    en: 'Everybody who undertook something has been told already',
    cy: 'Dywedwyd eisoes wrth bawb a gymerodd rywbeth ymlaen',
  },
} as const
