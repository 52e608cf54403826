import type { Language } from '#platform/words.ts'
import { welshLines } from './lines.words.ts'

/** What a line of the log says, as a sentence begins: `saw case` is “Looked at: case”. */
export function lineInWords(what: string, language: Language): string {
  if (language === 'cy' && welshLines[what]) return welshLines[what]
  return what.startsWith('saw ') ? `Looked at: ${what.slice(4)}` : what.charAt(0).toUpperCase() + what.slice(1)
}
