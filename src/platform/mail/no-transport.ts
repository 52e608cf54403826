import { MailRefused, type MailTransport } from './transport.ts'

/** Nobody carries mail: what was to be sent is dropped, and the log says why. */
export const noTransport: MailTransport = {
  name: 'none',
  async send() {
    throw new MailRefused('no carrier')
  },
  answers: async () => false,
  close: async () => {},
}
