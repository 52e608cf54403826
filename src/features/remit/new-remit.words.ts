import { catalogue } from '#platform/words.ts'

/** Writing down a version of the remit. */
export const words = catalogue(
  {
    title: 'Put a new version of the remit here',
    lead: 'Versions that are here stay as they are. Everybody of the team is asked to read the new one.',
    datedOn: 'Date of the remit',
    datedHint: 'The date that stands on it, not today’s.',
    datedMissing: 'Enter the date of the remit',
    datedWrong: 'The date of the remit must be a real date',
    words: 'What it says',
    wordsMissing: 'Enter what the remit says',
    save: 'Put it here',
    saved: 'The new version is here, and the team is asked to read it',
  },
  {
    title: 'Rhoi fersiwn newydd o’r cylch gwaith yma',
    lead: 'Mae’r fersiynau sydd yma yn aros fel y maent. Gofynnir i bawb yn y tîm ddarllen yr un newydd.',
    datedOn: 'Dyddiad y cylch gwaith',
    datedHint: 'Y dyddiad sydd arno, nid dyddiad heddiw.',
    datedMissing: 'Rhowch ddyddiad y cylch gwaith',
    datedWrong: 'Rhaid i ddyddiad y cylch gwaith fod yn ddyddiad go iawn',
    words: 'Beth mae’n ei ddweud',
    wordsMissing: 'Rhowch yr hyn y mae’r cylch gwaith yn ei ddweud',
    save: 'Ei roi yma',
    saved: 'Mae’r fersiwn newydd yma, a gofynnir i’r tîm ei darllen',
  },
)
