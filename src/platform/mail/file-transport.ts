import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { composed } from './message.ts'
import type { MailTransport } from './transport.ts'

/** Puts each mail and text message into a folder and sends nothing: for demonstrations. One that is tried again is the same file. */
export function fileTransport(folder: string, from: string): MailTransport {
  return {
    name: 'file',
    async send(letter) {
      const isText = letter.by === 'text'
      const message = isText ? `To: ${letter.to}\n\n${letter.text}\n` : await composed(letter, from)
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      const file = path.join(
        folder,
        `${letter.messageId.replace(/[^0-9a-f-]/gi, '').slice(0, 36)}.${isText ? 'txt' : 'eml'}`,
      )
      writeFileSync(`${file}.new`, message, { mode: 0o600 })
      renameSync(`${file}.new`, file)
    },
    answers: async () => true,
    close: async () => {},
  }
}
