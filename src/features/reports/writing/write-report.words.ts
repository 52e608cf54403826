import { catalogue } from '#platform/words.ts'

/** Writing a report. */
export const words = catalogue(
  {
    writeTab: 'Write a report',
    writeTitle: 'Write the report',
    title: 'What is the report called?',
    titleMissing: 'Enter what the report is called',
    titleHint: 'Without the child’s name: for example, Report for the review meeting.',
    sectionNames: {
      title: 'Title',
      words: 'In the child’s own words',
      purpose: 'What we are there for',
      work: 'What we did',
      progress: 'How it is going',
      strategies: 'What helps',
      family: 'What parents and carers say',
      next: 'What we suggest next',
    },
    quote: 'Quote from the record',
    wasReturned: (name: string) => `Returned by ${name}`,
    resets:
      'A supervisor has seen this report, or is about to. If you change it, it must be seen again before it goes to anybody.',
    keep: 'Save it and go on later',
    send: 'Send it to be seen',
    kept: 'The report is saved',
    keptAgain: 'The report is saved. It must be seen again before it goes to anybody',
    sent: 'The report was sent to be seen',
    whyNamed: 'If it names other people, why must their names stay? (optional)',
    whyNamedHint:
      'Names of other children and of the family are looked for when you send it. Take them out where you can.',
  },
  {
    writeTab: 'Ysgrifennu adroddiad',
    writeTitle: 'Ysgrifennu’r adroddiad',
    title: 'Beth yw enw’r adroddiad?',
    titleMissing: 'Rhowch enw’r adroddiad',
    titleHint: 'Heb enw’r plentyn: er enghraifft, Adroddiad ar gyfer y cyfarfod adolygu.',
    sectionNames: {
      title: 'Teitl',
      words: 'Yng ngeiriau’r plentyn ei hun',
      purpose: 'Pam yr ydym yno',
      work: 'Yr hyn a wnaethom',
      progress: 'Sut mae pethau’n mynd',
      strategies: 'Yr hyn sy’n helpu',
      family: 'Yr hyn y mae rhieni a gofalwyr yn ei ddweud',
      next: 'Yr hyn a awgrymwn nesaf',
    },
    quote: 'Dyfynnu o’r cofnod',
    wasReturned: (name: string) => `Dychwelwyd gan ${name}`,
    resets:
      'Mae goruchwyliwr wedi gweld yr adroddiad hwn, neu ar fin gwneud. Os newidiwch ef, rhaid ei weld eto cyn iddo fynd at neb.',
    keep: 'Ei gadw a pharhau yn nes ymlaen',
    send: 'Ei anfon i’w weld',
    kept: 'Cadwyd yr adroddiad',
    keptAgain: 'Cadwyd yr adroddiad. Rhaid ei weld eto cyn iddo fynd at neb',
    sent: 'Anfonwyd yr adroddiad i’w weld',
    whyNamed: 'Os enwir pobl eraill: pam y mae’n rhaid i’w henwau aros? (dewisol)',
    whyNamedHint: 'Chwilir am enwau plant eraill a’r teulu pan fyddwch yn ei anfon. Tynnwch hwy allan lle gallwch.',
  },
)
