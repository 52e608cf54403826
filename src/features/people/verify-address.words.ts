import { catalogue, type Sentence } from '#platform/words.ts'

export const words = catalogue(
  {
    title: (name: string) => `Is this ${name}’s address?`,
    tab: 'Check an address',
    address: 'Address',
    checked: 'Last checked',
    never: 'Never',
    notAnyMore: 'Not since it was changed',
    how: 'We send a code to this address. Ask them to read it to you, on the phone or face to face. Then you know that what you send reaches them, and nobody else.',
    send: 'Send a code',
    sent: 'The code is on its way. It works for 30 minutes.',
    code: 'The code they read to you',
    codeHint: 'Six figures',
    check: 'Check the code',
    verified: 'The address is theirs.',
  },
  {
    title: (name: string) => `Ai cyfeiriad ${name} yw hwn?`,
    tab: 'Gwirio cyfeiriad',
    address: 'Cyfeiriad',
    checked: 'Gwiriwyd ddiwethaf',
    never: 'Erioed',
    notAnyMore: 'Ddim ers ei newid',
    how: 'Rydym yn anfon cod i’r cyfeiriad hwn. Gofynnwch iddynt ei ddarllen i chi, ar y ffôn neu wyneb yn wyneb. Yna byddwch yn gwybod bod yr hyn a anfonwch yn eu cyrraedd nhw, a neb arall.',
    send: 'Anfon cod',
    sent: 'Mae’r cod ar ei ffordd. Mae’n gweithio am 30 munud.',
    code: 'Y cod a ddarllenwyd i chi',
    codeHint: 'Chwe ffigur',
    check: 'Gwirio’r cod',
    verified: 'Nhw biau’r cyfeiriad.',
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
    en: 'Email is not written down as the safe way to reach this adult.',
    cy: 'Nid yw e-bost wedi’i nodi fel y ffordd ddiogel o gyrraedd yr oedolyn hwn.',
  },
  noAddress: {
    en: 'No email address is written down for this adult.',
    cy: 'Nid oes cyfeiriad e-bost wedi’i nodi ar gyfer yr oedolyn hwn.',
  },
  codeMissing: { en: 'Enter the code they read to you', cy: 'Rhowch y cod a ddarllenwyd i chi' },
  wrongCode: {
    en: 'This is not the code, or it is too old. Ask them to read it again, or send a new one.',
    cy: 'Nid hwn yw’r cod, neu mae’n rhy hen. Gofynnwch iddynt ei ddarllen eto, neu anfonwch un newydd.',
  },
} satisfies Record<string, Sentence>
