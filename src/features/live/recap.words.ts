import { catalogue } from '#platform/words.ts'

export const words = catalogue(
  {
    title: 'Recap of a meeting',
    heading: (name: string, day: string) => `Recap: ${name}, ${day}`,
    notOver: 'The meeting has not ended yet. This is how far it has come.',
    yours: 'Yours',
    yoursNone: 'You took nothing on at this meeting.',
    forChild: (child: string) => `for ${child}`,
    by: (day: string) => `by ${day}`,
    came: 'Came',
    apologies: 'Apologies',
    insteadOf: (standIn: string, member: string) => `${standIn} for ${member}`,
    decided: 'What was decided',
    child: 'Child',
    decision: 'Decision',
    actions: 'Who does what',
    year: (year: number) => `year ${year}`,
    lookAgain: (day: string) => `look again ${day}`,
    nextTime: 'Next time',
    waiting: 'Not talked about yet',
    restricted: 'Restricted',
    leftOut: (many: number) =>
      many === 1
        ? 'One restricted item that you may see is not in this copy.'
        : `${many} restricted items that you may see are not in this copy.`,
    withRestricted: 'Show it here too. Do not leave the print lying about',
    withoutRestricted: 'Leave out what is restricted',
    pdf: 'Download as PDF',
    noPdf: 'PDFs cannot be made on this computer. Print this page instead.',
    print: 'To print it, use your browser’s print.',
    send: 'Send each person their own',
    sendLead:
      'Each is told of what they took on themselves, and of nothing else. Somebody without an account is sent a link, once their address is checked and what is said may be shared with them. Whoever cannot be sent one is listed with theirs: tell them yourself.',
    owner: 'Who',
    own: 'Theirs',
    told: 'Told',
    how: { notice: 'by a notice', link: 'by a link', 'by hand': 'to be told by hand' },
    notTold: 'Not told yet',
    sent: (told: number, byHand: number) =>
      [
        told === 1 ? 'One person was told' : `${told} people were told`,
        byHand > 0 && (byHand === 1 ? 'one is to be told by hand' : `${byHand} are to be told by hand`),
      ]
        .filter(Boolean)
        .join(', '),
    confidential: 'Confidential. Keep it safe, and shred it when it is done with.',
  },
  {
    title: 'Crynodeb o gyfarfod',
    heading: (name: string, day: string) => `Crynodeb: ${name}, ${day}`,
    notOver: 'Nid yw’r cyfarfod wedi gorffen eto. Dyma pa mor bell y daeth.',
    yours: 'Eich rhai chi',
    yoursNone: 'Ni chymeroch ddim ymlaen yn y cyfarfod hwn.',
    forChild: (child: string) => `ar gyfer ${child}`,
    by: (day: string) => `erbyn ${day}`,
    came: 'Daeth',
    apologies: 'Ymddiheuriadau',
    insteadOf: (standIn: string, member: string) => `${standIn} yn lle ${member}`,
    decided: 'Beth a benderfynwyd',
    child: 'Plentyn',
    decision: 'Penderfyniad',
    actions: 'Pwy sy’n gwneud beth',
    year: (year: number) => `blwyddyn ${year}`,
    lookAgain: (day: string) => `edrych eto ${day}`,
    nextTime: 'Y tro nesaf',
    waiting: 'Heb ei drafod eto',
    restricted: 'Cyfyngedig',
    leftOut: (many: number) =>
      many === 1
        ? 'Nid yw un eitem gyfyngedig y cewch ei gweld yn y copi hwn.'
        : `Nid yw ${many} o eitemau cyfyngedig y cewch eu gweld yn y copi hwn.`,
    withRestricted: 'Ei dangos yma hefyd. Peidiwch â gadael y print o gwmpas',
    withoutRestricted: 'Gadael allan yr hyn sy’n gyfyngedig',
    pdf: 'Lawrlwytho fel PDF',
    noPdf: 'Ni ellir gwneud PDF ar y cyfrifiadur hwn. Argraffwch y dudalen hon yn lle hynny.',
    print: 'I’w argraffu, defnyddiwch argraffu eich porwr.',
    send: 'Anfon eu rhai eu hunain at bawb',
    sendLead:
      'Dywedir wrth bob un am yr hyn a gymerodd ymlaen, ac am ddim arall. Anfonir dolen at rywun heb gyfrif, ar ôl i’w gyfeiriad gael ei wirio ac os gellir rhannu’r hyn a ddywedir â nhw. Rhestrir pwy bynnag na ellir anfon un ato gyda’i rai ef: dywedwch wrthynt eich hun.',
    owner: 'Pwy',
    own: 'Eu rhai nhw',
    told: 'Wedi dweud',
    how: { notice: 'trwy hysbysiad', link: 'trwy ddolen', 'by hand': 'i ddweud wrthynt eich hun' },
    notTold: 'Heb ddweud eto',
    sent: (told: number, byHand: number) =>
      [`Dywedwyd wrth ${told}`, byHand > 0 && `${byHand} i ddweud wrthynt eich hun`].filter(Boolean).join(', '),
    confidential: 'Cyfrinachol. Cadwch yn ddiogel, a’i rwygo pan fydd wedi’i orffen.',
  },
)
