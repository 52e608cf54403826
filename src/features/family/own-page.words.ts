import type { Language } from '#platform/words.ts'
import { words } from './family.words.ts'

/**
 * Where a young person reads their own page in Welsh they are spoken to as one speaks to somebody young. English has one *you*,
 * and the words are short for everybody.
 */
const toSomebodyYoung: Partial<ReturnType<typeof words>> = {
  title: 'Dy dudalen di',
  from: (name) => `Mae ${name} yn rhannu hyn â ti.`,
  nothing: 'Does dim byd yma eto. Dere ’nôl nes ymlaen.',
  mine: 'Beth ddwedaist ti y byddet ti’n ei wneud',
  mineHelp: 'Does dim ateb anghywir.',
  done: 'Dw i wedi’i wneud',
  answers: { done: 'Ddwedaist ti: dw i wedi’i wneud.', 'not yet': 'Ddwedaist ti: ddim eto.' },
  becauseNotYet: 'Do’n i ddim yn gallu achos…',
  becauseDone: 'Wyt ti eisiau dweud sut aeth hi?',
  optional: 'Cei di adael hwn yn wag.',
  agreed: 'Beth gytunon ni',
  report: 'Adroddiad gest ti',
  others: 'Beth fydd eraill yn ei wneud',
  mind: 'Os nad yw rhywbeth yn glir, neu os wyt ti’n newid dy feddwl',
  mindText: (name) =>
    `Cei di ddweud unrhyw bryd nad wyt ti’n deall rhywbeth, fod rhywbeth yn anghywir, neu nad wyt ti eisiau iddo gael ei rannu. Bydd ${name} yn siarad â ti amdano.`,
  reach: 'Cei di hefyd ffonio neu ysgrifennu:',
  mindLabel: 'Beth wyt ti eisiau ei ddweud?',
  mindSend: 'Dweud wrthyn nhw',
  youWrote: (when) => `Ysgrifennaist ti ar ${when}:`,
  lookedText: 'Pwy sydd wedi edrych ar beth sydd wedi’i ysgrifennu, ers i ti gael y dudalen yma.',
  closeHelp: 'Oes rhywun arall yn defnyddio’r ffôn yma? Caea’r dudalen pan fyddi di wedi gorffen.',
  comeBack:
    'Cei di ddod ’nôl gyda’r ffôn yma am 30 diwrnod. Cer i’r dudalen yma eto, ac fe anfonwn ni god newydd atat ti.',
  roles: {
    ...words('cy').roles,
    'lead worker': { role: 'Prif gyswllt', why: 'Yn cynllunio’r help gyda ti' },
  },
}

/** The words of a page, as whoever’s page it is reads them. */
export function wordsOfPage({ isOwn }: { readonly isOwn: boolean }, language: Language): ReturnType<typeof words> {
  return isOwn && language === 'cy' ? { ...words('cy'), ...toSomebodyYoung } : words(language)
}
