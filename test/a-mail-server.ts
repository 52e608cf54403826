import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

interface TakenMail {
  readonly to: readonly string[]
  readonly messageId: string
  readonly raw: string
}

/** A real mail server on this machine, which can be told to be slow, or to be where another one was. */
export async function aMailServer({ takes = 0, ...options }: SMTPServerOptions & { takes?: number } = {}, port = 0) {
  const taken: TakenMail[] = []
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, session, done) {
      let raw = ''
      stream.setEncoding('utf8').on('data', (text: string) => (raw += text))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address)
        taken.push({ to, messageId: /^message-id: (.*)$/im.exec(raw)?.[1]?.trim() ?? '', raw })
        setTimeout(done, takes).unref()
      })
    },
    ...options,
  })
  // A client that is killed hangs up in the middle: that is what the tests are about.
  smtp.on('error', () => {})
  await new Promise<void>((resolve) => smtp.listen(port, '127.0.0.1', resolve))
  return {
    url: `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`,
    taken,
    close: () => new Promise<void>((resolve) => smtp.close(() => resolve())),
  }
}
