import { catalogue } from '#platform/words.ts'

/** Letters about a referral: plain words, for a family and for a school. Nothing of what the referral says is in them. */
export const words = catalogue(
  {
    title: 'Letters about this referral',
    tab: 'Letters about a referral',
    help: 'Choose whom to write to, look it through, and print it. It says where the child was referred to and what happens next, and nothing of what the referral says.',
    toSchool: (name: string) => `To the school: ${name}`,
    toAdult: (name: string, kind: string) => `To ${name} (${kind})`,
    nobody: 'There is nobody of the family whom we may tell by letter or in person. Look at who is around the child.',
    inLanguage: { en: 'In English', cy: 'In Welsh' },
    theirLanguage: (language: string) => `Their language is ${language}: ask for a translation, or read it with them.`,
    pdf: 'The letter as a PDF',
    noPdf: 'PDFs cannot be made here. Print the page instead',
    protectedAddress: 'The address is protected: give this letter by hand. There is no address on it.',
    dear: (name: string) => `Dear ${name}`,
    weAsked: (where: string, child: string, day: string) => `On ${day} we asked ${where} to help ${child}.`,
    agreed: (day: string) => `This was agreed with the family on ${day}.`,
    shared: (what: string) => `We shared what was agreed: ${what}.`,
    sent: (arrives: string, decides: string) =>
      `They say that they will tell us by ${arrives} that they have it, and that they decide by ${decides}. If we hear nothing, we ask them.`,
    acknowledged: (decides: string) =>
      `They have it. They say that they decide by ${decides}. If we hear nothing, we ask them.`,
    accepted: (where: string) => `They have said yes. ${where} will get in touch with the family.`,
    'not accepted':
      'They have said that they cannot help now. That is not the end: we will talk about what else there is, and decide together.',
    ended: 'Their help has ended.',
    withdrawn: 'We have taken this back.',
    wait: (long: string) => `They say that people usually wait ${long} for their help to begin.`,
    untilThen: (lead: string, child: string) => `Until then ${lead} is still there for ${child}.`,
    mind: (lead: string) =>
      `You can change your mind at any time. Tell ${lead}, and we will tell the other service what must stop.`,
    school: (lead: string, child: string) =>
      `Please go on with what was agreed for ${child}. If anything gets worse, tell ${lead}. Keep this letter where only those who need it can read it.`,
    danger: {
      England:
        'If somebody is in danger now, ring 999. For urgent help with mental health, ring 111 and choose the mental health option.',
      Wales: 'If somebody is in danger now, ring 999. For urgent help with mental health, ring 111 and press 2.',
      Scotland: 'If somebody is in danger now, ring 999. For urgent help with mental health, ring NHS 24 on 111.',
      'Northern Ireland':
        'If somebody is in danger now, ring 999. For urgent help with mental health, ring Lifeline on 0808 808 8000.',
    },
    sign: 'Yours sincerely',
  },
  {
    title: 'Llythyrau am yr atgyfeiriad hwn',
    tab: 'Llythyrau am atgyfeiriad',
    help: 'Dewiswch at bwy i ysgrifennu, edrychwch drwyddo, ac argraffwch ef. Mae’n dweud at ble yr atgyfeiriwyd y plentyn a beth sy’n digwydd nesaf, a dim o’r hyn mae’r atgyfeiriad yn ei ddweud.',
    toSchool: (name: string) => `At yr ysgol: ${name}`,
    toAdult: (name: string, kind: string) => `At ${name} (${kind})`,
    nobody:
      'Nid oes neb o’r teulu y cawn ddweud wrthynt drwy lythyr neu wyneb yn wyneb. Edrychwch pwy sydd o amgylch y plentyn.',
    inLanguage: { en: 'Yn Saesneg', cy: 'Yn Gymraeg' },
    theirLanguage: (language: string) =>
      `Eu hiaith yw ${language}: gofynnwch am gyfieithiad, neu darllenwch ef gyda nhw.`,
    pdf: 'Y llythyr fel PDF',
    noPdf: 'Ni ellir gwneud PDF yma. Argraffwch y dudalen yn lle hynny',
    protectedAddress: 'Mae’r cyfeiriad wedi’i warchod: rhowch y llythyr hwn â llaw. Nid oes cyfeiriad arno.',
    dear: (name: string) => `Annwyl ${name}`,
    weAsked: (where: string, child: string, day: string) => `Ar ${day} gofynnom i ${where} helpu ${child}.`,
    agreed: (day: string) => `Cytunwyd ar hyn gyda’r teulu ar ${day}.`,
    shared: (what: string) => `Rhannwyd yr hyn y cytunwyd arno: ${what}.`,
    sent: (arrives: string, decides: string) =>
      `Maent yn dweud y byddant yn rhoi gwybod i ni erbyn ${arrives} ei fod ganddynt, ac y byddant yn penderfynu erbyn ${decides}. Os na chlywn ddim, byddwn yn gofyn iddynt.`,
    acknowledged: (decides: string) =>
      `Mae ganddynt ef. Maent yn dweud y byddant yn penderfynu erbyn ${decides}. Os na chlywn ddim, byddwn yn gofyn iddynt.`,
    accepted: (where: string) => `Maent wedi dweud ie. Bydd ${where} yn cysylltu â’r teulu.`,
    'not accepted':
      'Maent wedi dweud na allant helpu nawr. Nid dyna’r diwedd: byddwn yn siarad am beth arall sydd ar gael, ac yn penderfynu gyda’n gilydd.',
    ended: 'Mae eu cymorth wedi dod i ben.',
    withdrawn: 'Rydym wedi tynnu hyn yn ôl.',
    wait: (long: string) => `Fel arfer mae pobl yn aros ${long} i’w cymorth ddechrau, meddant.`,
    untilThen: (lead: string, child: string) => `Tan hynny mae ${lead} yn dal i fod yno i ${child}.`,
    mind: (lead: string) =>
      `Gallwch newid eich meddwl unrhyw bryd. Dywedwch wrth ${lead}, a byddwn yn dweud wrth y gwasanaeth arall beth sy’n rhaid dod i ben.`,
    school: (lead: string, child: string) =>
      `Parhewch â’r hyn y cytunwyd arno ar gyfer ${child}. Os bydd rhywbeth yn gwaethygu, dywedwch wrth ${lead}. Cadwch y llythyr hwn lle gall dim ond y rhai sydd ei angen ei ddarllen.`,
    danger: {
      England:
        'Os oes rhywun mewn perygl nawr, ffoniwch 999. I gael cymorth brys gydag iechyd meddwl, ffoniwch 111 a dewiswch yr opsiwn iechyd meddwl.',
      Wales:
        'Os oes rhywun mewn perygl nawr, ffoniwch 999. I gael cymorth brys gydag iechyd meddwl, ffoniwch 111 a phwyswch 2.',
      Scotland:
        'Os oes rhywun mewn perygl nawr, ffoniwch 999. I gael cymorth brys gydag iechyd meddwl, ffoniwch NHS 24 ar 111.',
      'Northern Ireland':
        'Os oes rhywun mewn perygl nawr, ffoniwch 999. I gael cymorth brys gydag iechyd meddwl, ffoniwch Lifeline ar 0808 808 8000.',
    },
    sign: 'Yr eiddoch yn gywir',
  },
)
