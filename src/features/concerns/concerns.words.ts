import { catalogue } from '#platform/words.ts'

/** The list of concerns, and what of them is on Today. */
export const words = catalogue(
  {
    titleMine: 'Concerns you raised',
    mine: 'Concerns you raised',
    open: 'Concerns to deal with',
    closed: 'Closed concerns',
    noneOpen: 'No concern waits for you.',
    noneClosed: 'No concern has been closed yet.',
    noneMine: 'You have not raised a concern here.',
    raise: 'Raise a concern',
    away: 'Who is away, and who stands in',
    next: 'More',
    raised: 'Raised',
    stands: 'Where it stands',
    danger: 'Danger now',
    overdue: 'Overdue',
    writtenDue: (day: string) => `Confirm the referral in writing by ${day}`,

    waiting: (n: number | '%') =>
      n === 1 ? '1 safeguarding concern: nobody has opened it' : `${n} safeguarding concerns: nobody has opened them`,
    waitingLink: 'Read it now',
    todayHeading: 'Safeguarding',
    toDecide: (n: number) => (n === 1 ? '1 concern waits for a decision' : `${n} concerns wait for a decision`),
    toEnd: (n: number) => (n === 1 ? '1 concern waits for its outcome' : `${n} concerns wait for their outcome`),
    mineGoesOn: (n: number) =>
      n === 1 ? 'You raised a concern. See how far it has got' : `You raised ${n} concerns. See how far they have got`,
    mineUnopened: 'Nobody has opened the concern that you raised. Do not wait for it: ring the safeguarding lead',
  },
  {
    titleMine: 'Pryderon a godwyd gennych',
    mine: 'Pryderon a godwyd gennych',
    open: 'Pryderon i ymdrin â nhw',
    closed: 'Pryderon sydd wedi’u cau',
    noneOpen: 'Nid oes pryder yn aros amdanoch.',
    noneClosed: 'Nid oes pryder wedi’i gau eto.',
    noneMine: 'Nid ydych wedi codi pryder yma.',
    raise: 'Codi pryder',
    away: 'Pwy sydd i ffwrdd, a phwy sy’n cymryd eu lle',
    next: 'Mwy',
    raised: 'Codwyd',
    stands: 'Y sefyllfa',
    danger: 'Perygl nawr',
    overdue: 'Yn hwyr',
    writtenDue: (day: string) => `Cadarnhewch yr atgyfeiriad yn ysgrifenedig erbyn ${day}`,

    waiting: (n: number | '%') =>
      n === 1 ? '1 pryder diogelu: nid oes neb wedi’i agor' : `${n} pryder diogelu: nid oes neb wedi’u hagor`,
    waitingLink: 'Ei ddarllen nawr',
    todayHeading: 'Diogelu',
    toDecide: (n: number) => `${n} pryder yn aros am benderfyniad`,
    toEnd: (n: number) => `${n} pryder yn aros am ganlyniad`,
    mineGoesOn: (n: number) =>
      n === 1
        ? 'Rydych wedi codi pryder. Gweld pa mor bell y mae wedi mynd'
        : `Rydych wedi codi ${n} o bryderon. Gweld pa mor bell y maent wedi mynd`,
    mineUnopened:
      'Nid oes neb wedi agor y pryder a godwyd gennych. Peidiwch ag aros amdano: ffoniwch yr arweinydd diogelu',
  },
)
