import type { Day } from '#platform/dates/day.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import type { Sentence } from '#platform/words.ts'

/** What the rules about staff say when they say no. */
export const say = {
  notYourself: {
    en: 'You cannot change where you work, or how you sign in, here. Ask another area administrator',
    cy: 'Ni allwch newid ble rydych yn gweithio, na sut rydych yn mewngofnodi, yma. Gofynnwch i weinyddwr ardal arall',
  },
  otherRole: {
    en: 'There is no such role in this kind of organisation. Select one of those shown',
    cy: 'Nid oes rôl o’r fath yn y math hwn o sefydliad. Dewiswch un o’r rhai a ddangosir',
  },
  dutyInSchool: {
    en: 'This duty is held in a school. A team has a safeguarding lead and a deputy',
    cy: 'Mewn ysgol y mae’r ddyletswydd hon yn cael ei dal. Mae gan dîm arweinydd diogelu a dirprwy',
  },
  leadIsSchoolLead: {
    en: 'The mental-health lead and the deputy look at requests first. Select the role school lead',
    cy: 'Mae’r arweinydd iechyd meddwl a’r dirprwy yn edrych ar geisiadau gyntaf. Dewiswch rôl arweinydd ysgol',
  },
  headOfWhichYear: {
    en: 'Select the year that they are head of',
    cy: 'Dewiswch y flwyddyn y maent yn bennaeth arni',
  },
  endsBeforeStart: {
    en: 'The last day must be the first day or after it',
    cy: 'Rhaid i’r diwrnod olaf fod ar y diwrnod cyntaf neu ar ei ôl',
  },
  worksThereAlready: {
    en: 'They work there in this role on those days already. End that first, or choose other days',
    cy: 'Maent eisoes yn gweithio yno yn y rôl hon ar y dyddiau hynny. Dewch â hynny i ben yn gyntaf, neu dewiswch ddyddiau eraill',
  },
  notLongEnoughHere: {
    en: 'This needs two people who looked after this area for at least a week before it was asked. Ask one of them to agree',
    cy: 'Mae angen dau berson a fu’n gofalu am yr ardal hon am o leiaf wythnos cyn i hyn gael ei ofyn. Gofynnwch i un ohonynt gytuno',
  },
  hasLeft: {
    en: 'They have left. Bring them back first',
    cy: 'Maent wedi gadael. Dewch â nhw yn ôl yn gyntaf',
  },
  leaversAddress: {
    en: 'Somebody who has left had this email address. If it is the same person, bring them back instead',
    cy: 'Roedd y cyfeiriad e-bost hwn gan rywun sydd wedi gadael. Os yr un person ydyw, dewch â nhw yn ôl yn lle hynny',
  },
  isOver: {
    en: 'This has ended already. To work there again, add it anew',
    cy: 'Mae hyn wedi dod i ben eisoes. I weithio yno eto, ychwanegwch ef o’r newydd',
  },
  onlySooner: (endsOn: Day): Sentence => ({
    en: `It ends on ${formatDay(endsOn, 'en')} already, and can only end sooner. To work there longer, add it anew`,
    cy: `Mae’n dod i ben ar ${formatDay(endsOn, 'cy')} eisoes, a dim ond yn gynt y gall ddod i ben. I weithio yno’n hirach, ychwanegwch ef o’r newydd`,
  }),
  leadFromThen: (name: string, startsOn: Day): Sentence => ({
    en: `${name} is the mental-health lead from ${formatDay(startsOn, 'en')}. Choose days that come after that day, or before it`,
    cy: `${name} yw’r arweinydd iechyd meddwl o ${formatDay(startsOn, 'cy')}. Dewiswch ddyddiau ar ôl y diwrnod hwnnw, neu cyn hynny`,
  }),
}
