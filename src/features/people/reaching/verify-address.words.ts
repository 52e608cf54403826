import { catalogue, type Sentence } from '#platform/words.ts'

export const words = catalogue(
  {
    title: (name: string) => `Does this reach ${name}?`,
    tab: 'Check an address or number',
    address: 'Where it goes',
    checked: 'Last checked',
    never: 'Never',
    notAnyMore: 'Not since it was changed',
    how: 'We send them a code. Ask them to read it to you, on the phone or face to face. Then you know that what you send reaches them, and nobody else.',
    send: 'Send a code',
    sent: 'The code is on its way. It works for 30 minutes.',
    code: 'The code they read to you',
    codeHint: 'Six figures',
    check: 'Check the code',
    verified: 'It reaches them.',
  },
  {
    title: (name: string) => `A yw hwn yn cyrraedd ${name}?`,
    tab: 'Gwirio cyfeiriad neu rif',
    address: 'I ble mae’n mynd',
    checked: 'Gwiriwyd ddiwethaf',
    never: 'Erioed',
    notAnyMore: 'Ddim ers ei newid',
    how: 'Rydym yn anfon cod atynt. Gofynnwch iddynt ei ddarllen i chi, ar y ffôn neu wyneb yn wyneb. Yna byddwch yn gwybod bod yr hyn a anfonwch yn eu cyrraedd nhw, a neb arall.',
    send: 'Anfon cod',
    sent: 'Mae’r cod ar ei ffordd. Mae’n gweithio am 30 munud.',
    code: 'Y cod a ddarllenwyd i chi',
    codeHint: 'Chwe ffigur',
    check: 'Gwirio’r cod',
    verified: 'Mae’n eu cyrraedd.',
  },
)

/** Why nothing is mailed to an adult, and what can be wrong with a code. */
export const say = {
  courtOrders: {
    en: 'There is a court order about this adult. Read it, and ask your safeguarding lead. Nothing can be sent to them from here.',
    cy: 'Mae gorchymyn llys ynghylch yr oedolyn hwn. Darllenwch ef, a gofynnwch i’ch arweinydd diogelu. Ni ellir anfon dim atynt oddi yma.',
  },
  notToBeTold: {
    en: 'It is written down that this adult is not to be told what happens.',
    cy: 'Mae wedi’i nodi na ddylid dweud wrth yr oedolyn hwn beth sy’n digwydd.',
  },
  notBySafeChannel: {
    en: 'Email or text message is not written down as the safe way to reach this adult.',
    cy: 'Nid yw e-bost na neges destun wedi’i nodi fel y ffordd ddiogel o gyrraedd yr oedolyn hwn.',
  },
  noTextsHere: {
    en: 'Text messages are the safe way to reach this adult, and Linkwork sends none where you work. Ring them, or see them.',
    cy: 'Negeseuon testun yw’r ffordd ddiogel o gyrraedd yr oedolyn hwn, ac nid yw Linkwork yn anfon rhai lle’r ydych yn gweithio. Ffoniwch nhw, neu ewch i’w gweld.',
  },
  noNumber: {
    en: 'No phone number is written down for this adult.',
    cy: 'Nid oes rhif ffôn wedi’i nodi ar gyfer yr oedolyn hwn.',
  },
  noMobile: {
    en: 'The number that is written down is not a mobile number, so no text can be sent to it.',
    cy: 'Nid rhif ffôn symudol yw’r rhif sydd wedi’i nodi, felly ni ellir anfon neges destun ato.',
  },
  noAddress: {
    en: 'No email address is written down for this adult.',
    cy: 'Nid oes cyfeiriad e-bost wedi’i nodi ar gyfer yr oedolyn hwn.',
  },
  enoughCodes: {
    en: 'No more codes can be sent today: this address or number has had as many as it may, or you have sent as many as one person may. The last one may still be on its way. You can send another tomorrow.',
    cy: 'Ni ellir anfon rhagor o godau heddiw: mae’r cyfeiriad neu’r rhif hwn wedi cael cynifer ag y caiff, neu rydych wedi anfon cynifer ag y caiff un person. Efallai fod yr un olaf yn dal ar ei ffordd. Gallwch anfon un arall yfory.',
  },
  codeMissing: { en: 'Enter the code they read to you', cy: 'Rhowch y cod a ddarllenwyd i chi' },
  wrongCode: {
    en: 'This is not the code, or it is too old. Ask them to read it again, or send a new one.',
    cy: 'Nid hwn yw’r cod, neu mae’n rhy hen. Gofynnwch iddynt ei ddarllen eto, neu anfonwch un newydd.',
  },
} satisfies Record<string, Sentence>
