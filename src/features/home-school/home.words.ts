import { catalogue } from '#platform/words.ts'

export const words = catalogue(
  {
    heading: 'Social work and home',
    socialWork: 'Social work',
    messages: 'Messages between home and school',
    visit: (name: string) => `${name} visits alone`,
    planVisit: 'Plan a visit that you make alone',
    raise: 'Raise something with your supervisor',
  },
  {
    heading: 'Gwaith cymdeithasol a’r cartref',
    socialWork: 'Gwaith cymdeithasol',
    messages: 'Negeseuon rhwng y cartref a’r ysgol',
    visit: (name: string) => `Mae ${name} yn ymweld ar eu pen eu hunain`,
    planVisit: 'Cynllunio ymweliad a wnewch ar eich pen eich hun',
    raise: 'Codi rhywbeth gyda’ch goruchwyliwr',
  },
)
