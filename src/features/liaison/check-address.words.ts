import { catalogue, type Sentence } from '#platform/words.ts'

/** The words around checking a social worker’s work address. */
export const words = catalogue(
  {
    tab: 'Check an address',
    title: (name: string) => `Is this ${name}’s work address?`,
    address: 'Address',
    checked: 'Last checked',
    never: 'Not checked',
    how: (name: string) =>
      `We send a code to this address. Ring ${name} on their office’s number, and ask them to read it to you. From then on they can be asked by a link to confirm what the child’s plan says.`,
    send: 'Send a code',
    sent: 'The code is on its way. It works for 30 minutes.',
    code: 'The code they read to you',
    codeHint: 'Six figures',
    check: 'Check the code',
    verified: 'The code is right: the address is theirs',
    link: (name: string) => `Check ${name}’s address`,
    isChecked: (name: string, when: string) => `${name}’s address was checked on ${when}.`,
  },
  {
    tab: 'Gwirio cyfeiriad',
    title: (name: string) => `Ai cyfeiriad gwaith ${name} yw hwn?`,
    address: 'Cyfeiriad',
    checked: 'Gwiriwyd ddiwethaf',
    never: 'Heb ei wirio',
    how: (name: string) =>
      `Rydym yn anfon cod i’r cyfeiriad hwn. Ffoniwch ${name} ar rif eu swyddfa, a gofynnwch iddynt ei ddarllen i chi. O hynny ymlaen gellir gofyn iddynt drwy ddolen gadarnhau’r hyn mae cynllun y plentyn yn ei ddweud.`,
    send: 'Anfon cod',
    sent: 'Mae’r cod ar ei ffordd. Mae’n gweithio am 30 munud.',
    code: 'Y cod a ddarllenwyd i chi',
    codeHint: 'Chwe ffigur',
    check: 'Gwirio’r cod',
    verified: 'Mae’r cod yn gywir: nhw biau’r cyfeiriad',
    link: (name: string) => `Gwirio cyfeiriad ${name}`,
    isChecked: (name: string, when: string) => `Gwiriwyd cyfeiriad ${name} ar ${when}.`,
  },
)

export const say = {
  noAddress: {
    en: 'No email address is written down for them. Go back, and write them down again with their work address.',
    cy: 'Nid oes cyfeiriad e-bost wedi’i nodi ar eu cyfer. Ewch yn ôl, a’u nodi eto gyda’u cyfeiriad gwaith.',
  },
  codeMissing: { en: 'Enter the code they read to you', cy: 'Rhowch y cod a ddarllenwyd i chi' },
  wrongCode: {
    en: 'This is not the code, or it is too old. Ask them to read it again, or send a new one.',
    cy: 'Nid hwn yw’r cod, neu mae’n rhy hen. Gofynnwch iddynt ei ddarllen eto, neu anfonwch un newydd.',
  },
} satisfies Record<string, Sentence>
