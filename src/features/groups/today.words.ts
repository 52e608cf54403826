import { catalogue } from '#platform/words.ts'

/** What the first page says of today’s groups. */
export const words = catalogue(
  {
    heading: (count: number) => (count === 1 ? 'Your group today' : 'Your groups today'),
    line: (time: string, name: string) => `${time}: ${name}`,
    taken: 'Register taken',
    notTaken: 'Register not taken yet',
  },
  {
    heading: (count: number) => (count === 1 ? 'Eich grŵp heddiw' : 'Eich grwpiau heddiw'),
    line: (time: string, name: string) => `${time}: ${name}`,
    taken: 'Cymerwyd y gofrestr',
    notTaken: 'Heb gymryd y gofrestr eto',
  },
)
