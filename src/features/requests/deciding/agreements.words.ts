import { catalogue } from '#platform/words.ts'

export const words = catalogue(
  {
    heading: 'Is this work for the team?',
    manager: 'Education manager',
    agreed: (name: string, day: string) => `Yes, ${name}, ${day}`,
    notYet: 'Not said yet',
  },
  {
    heading: 'Ai gwaith i’r tîm yw hwn?',
    manager: 'Rheolwr addysg',
    agreed: (name: string, day: string) => `Ie, ${name}, ${day}`,
    notYet: 'Heb ei ddweud eto',
  },
)
