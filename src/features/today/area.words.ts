import { catalogue } from '#platform/words.ts'

/** What is said to those who look after an area, or have no work in it yet. */
export const areaWords = catalogue(
  {
    administrator: {
      nowhere: 'People who work nowhere yet',
      nowhereNone: 'Everybody has somewhere to work.',
      nowhereWhy: 'sees nothing until you say where they work',
      signIn: 'Signing in',
      noPassword: (count: number) =>
        count === 1 ? '1 person has no password yet.' : `${count} people have no password yet.`,
      noSecondStep: (count: number) =>
        count === 1
          ? '1 person has not set up the second step of signing in.'
          : `${count} people have not set up the second step of signing in.`,
      allIn: 'Everybody has a password and a second step.',
    },
    imports: {
      heading: 'Imports to review',
      none: 'No file waits for you.',
      made: (when: string) => `uploaded ${when}`,
    },
    officer: {
      heading: 'The log',
      text: 'Everything that anybody looked at or changed in this area is in the log.',
      link: 'Read the log',
    },
    noWork: {
      heading: 'You have no work here yet',
      text: 'Your role is part of this area, and its pages are still to come. Nothing waits for you.',
      numbers: 'What teams did, in numbers',
      offers: 'What this area offers',
      none: 'No team has been set up in this area yet.',
      team: (from: number, to: number, schools: number) =>
        `ages ${from} to ${to}, in ${schools === 1 ? '1 school' : `${schools} schools`}`,
    },
  },
  {
    administrator: {
      nowhere: 'Pobl heb le gwaith eto',
      nowhereNone: 'Mae gan bawb le i weithio.',
      nowhereWhy: 'ni fydd yn gweld dim nes i chi ddweud ble maen nhw’n gweithio',
      signIn: 'Mewngofnodi',
      noPassword: (count: number) =>
        count === 1 ? 'Nid oes gan 1 person gyfrinair eto.' : `Nid oes gan ${count} o bobl gyfrinair eto.`,
      noSecondStep: (count: number) =>
        count === 1
          ? 'Nid yw 1 person wedi gosod ail gam mewngofnodi.'
          : `Nid yw ${count} o bobl wedi gosod ail gam mewngofnodi.`,
      allIn: 'Mae gan bawb gyfrinair ac ail gam.',
    },
    imports: {
      heading: 'Mewnforion i’w hadolygu',
      none: 'Nid oes ffeil yn aros amdanoch.',
      made: (when: string) => `uwchlwythwyd ${when}`,
    },
    officer: {
      heading: 'Y log',
      text: 'Mae popeth y mae unrhyw un wedi edrych arno neu ei newid yn yr ardal hon yn y log.',
      link: 'Darllen y log',
    },
    noWork: {
      heading: 'Nid oes gennych waith yma eto',
      text: 'Mae eich rôl yn rhan o’r ardal hon, ac mae ei thudalennau eto i ddod. Nid oes dim yn aros amdanoch.',
      numbers: 'Yr hyn a wnaeth timau, mewn ffigurau',
      offers: 'Beth mae’r ardal hon yn ei gynnig',
      none: 'Nid oes tîm wedi’i sefydlu yn yr ardal hon eto.',
      team: (from: number, to: number, schools: number) =>
        `oed ${from} i ${to}, mewn ${schools} ${schools === 1 ? 'ysgol' : 'o ysgolion'}`,
    },
  },
)
