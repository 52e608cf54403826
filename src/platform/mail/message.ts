import nodemailer from 'nodemailer'
import { z } from 'zod'
import { type Letter, MailRefused } from './transport.ts'

const oneAddress = z.email()

/** A letter as nodemailer takes it: one recipient, text only, nothing fetched from a file or an address. */
export function messageOf(letter: Letter, from: string) {
  // Whatever is in the row, a mail goes to one plain address: no second one, no line of a header.
  if (!oneAddress.safeParse(letter.to).success) throw new MailRefused('address')
  return {
    messageId: letter.messageId,
    from,
    to: { name: '', address: letter.to },
    subject: letter.subject.replace(/[\r\n\0]+/g, ' '),
    text: letter.text,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

const composer = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'unix' })

/** The whole message, as it would travel. */
export async function composed(letter: Letter, from: string): Promise<Buffer> {
  const { message } = await composer.sendMail(messageOf(letter, from))
  return message as Buffer
}
