import { catalogue } from '#platform/words.ts'

/** A look at whether the child’s plan names the work. */
export const words = catalogue(
  {
    title: 'Look at the child’s plan',
    save: 'Save',
    saved: 'It is written down what you found in the plan',
  },
  {
    title: 'Edrych ar gynllun y plentyn',
    save: 'Cadw',
    saved: 'Mae wedi’i nodi beth a welsoch yn y cynllun',
  },
)
