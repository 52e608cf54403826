import type { MailTransport } from './transport.ts'

/** Mail goes one way, and text messages another. Whether it could carry something is asked of whoever carries mail. */
export function byChannel(mail: MailTransport, texts: MailTransport): MailTransport {
  return {
    name: mail.name,
    send: (letter) => (letter.by === 'text' ? texts : mail).send(letter),
    answers: () => mail.answers(),
    async close() {
      await mail.close()
      await texts.close()
    },
  }
}
