import { catalogue } from '#platform/words.ts'

export const words = catalogue(
  {
    title: 'Mail from Linkwork',
    rhythm: 'How often may we write to you when something waits?',
    rhythmMissing: 'Select how often',
    hint: 'One mail says how many things wait, and nothing about anybody. What is urgent is sent at once, whatever you choose.',
    rhythms: {
      'at once': 'As it happens, at most once an hour',
      daily: 'Once a day, at 7:30 in the morning',
      never: 'Never',
    },
    save: 'Save',
    saved: 'When we email you is saved',
  },
  {
    title: 'E-bost gan Linkwork',
    rhythm: 'Pa mor aml y cawn ysgrifennu atoch pan fydd rhywbeth yn aros?',
    rhythmMissing: 'Dewiswch pa mor aml',
    hint: 'Mae un neges yn dweud faint o bethau sy’n aros, a dim am neb. Anfonir yr hyn sy’n frys ar unwaith, beth bynnag a ddewiswch.',
    rhythms: {
      'at once': 'Wrth iddo ddigwydd, unwaith yr awr ar y mwyaf',
      daily: 'Unwaith y dydd, am 7:30 y bore',
      never: 'Byth',
    },
    save: 'Cadw',
    saved: 'Mae pryd y byddwn yn anfon e-bost atoch wedi’i gadw',
  },
)
