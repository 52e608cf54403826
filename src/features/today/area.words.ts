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
        count === 1 ? '1 person has no password yet' : `${count} people have no password yet`,
      noSecondStep: (count: number) =>
        count === 1
          ? '1 person has not set up the second step of signing in'
          : `${count} people have not set up the second step of signing in`,
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
      heading: 'Nothing waits for you',
      text: 'There is nothing for your role to do here yet. Below is who works in this area.',
      figures: 'Figures',
      figuresText: 'You see numbers, and never a child. Each figure says what it counts, and can be saved as a file.',
      bySchool: 'Requests, cases, contacts and waits by school and month',
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
        count === 1 ? 'Nid oes gan 1 person gyfrinair eto' : `Nid oes gan ${count} o bobl gyfrinair eto`,
      noSecondStep: (count: number) =>
        count === 1
          ? 'Nid yw 1 person wedi gosod ail gam mewngofnodi'
          : `Nid yw ${count} o bobl wedi gosod ail gam mewngofnodi`,
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
      heading: 'Nid oes dim yn aros amdanoch',
      text: 'Nid oes dim i’ch rôl ei wneud yma eto. Isod mae pwy sy’n gweithio yn yr ardal hon.',
      figures: 'Ffigurau',
      figuresText:
        'Rydych yn gweld rhifau, a byth unrhyw blentyn. Mae pob ffigur yn dweud beth y mae’n ei gyfrif, a gellir ei gadw fel ffeil.',
      bySchool: 'Ceisiadau, achosion, cysylltiadau ac amseroedd aros fesul ysgol a mis',
      numbers: 'Yr hyn a wnaeth timau, mewn ffigurau',
      offers: 'Beth mae’r ardal hon yn ei gynnig',
      none: 'Nid oes tîm wedi’i sefydlu yn yr ardal hon eto.',
      team: (from: number, to: number, schools: number) =>
        `oed ${from} i ${to}, mewn ${schools} ${schools === 1 ? 'ysgol' : 'o ysgolion'}`,
    },
  },
)
