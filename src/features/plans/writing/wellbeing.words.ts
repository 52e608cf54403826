import { catalogue } from '#platform/words.ts'

/** Writing what is going well and what is hard. */
export const words = catalogue(
  {
    title: 'Wellbeing',
    lead: 'Write what matters. What is empty is left out of the plan.',
    strengths: (indicator: string) => `${indicator}: what is going well`,
    pressures: (indicator: string) => `${indicator}: what is hard`,
  },
  {
    title: 'Lles',
    lead: 'Ysgrifennwch yr hyn sy’n bwysig. Gadewir yr hyn sy’n wag allan o’r cynllun.',
    strengths: (indicator: string) => `${indicator}: yr hyn sy’n mynd yn dda`,
    pressures: (indicator: string) => `${indicator}: yr hyn sy’n anodd`,
  },
)
