import type { Write } from '#platform/context.ts'
import { checkOf } from './check-rights.ts'
import { deliverMail } from './deliver-mail.ts'
import { gatherFor } from './gather-for.ts'
import { insertMails } from './mail.queries.ts'
import { type MailAbout, type MailKindName, mailKind } from './mail-kind.ts'

/** One person: a member of staff, an adult of a family, or the row that holds a verified address. */
type MailTo = { readonly toStaffId: string } | { readonly toAdultId: string } | { readonly toAddressOf: string }

export type WantedMail = MailTo & { readonly kind: MailKindName; readonly about?: MailAbout | undefined }

const HOLD_MINUTES = 2

/** Sends a mail once this transaction is kept. Answers its id. */
export async function sendMail(write: Write, mail: WantedMail): Promise<string> {
  const [id] = await sendMails(write, [mail])
  return id!
}

/** The same to several, each a mail of their own, in as few statements. */
export async function sendMails(write: Write, mails: readonly WantedMail[]): Promise<string[]> {
  if (mails.length === 0) return []
  const rows = mails.map((mail) => rowOf(write, mail))
  await insertMails(write, rows)
  const at = (row: (typeof rows)[number]) => row.sendAt ?? undefined
  await write.enqueueEach(
    deliverMail,
    rows
      .filter(({ sendAt }) => sendAt !== null)
      .map((row) => ({
        payload: { mailId: row.id },
        key: row.id,
        at: at(row),
        onBehalfOf: row.toStaffId ?? row.fromId,
        urgent: mailKind(row.kind).leaves === 'at once',
      })),
  )
  const gathered = rows.flatMap(({ sendAt, toStaffId }) => (sendAt === null && toStaffId !== null ? [toStaffId] : []))
  await gatherFor(write, gathered)
  return rows.map(({ id }) => id)
}

function rowOf(write: Write, mail: WantedMail) {
  for (const name of Object.keys(mail.about ?? {})) checkOf(name)
  const { leaves } = mailKind(mail.kind)
  const toStaffId = 'toStaffId' in mail ? mail.toStaffId : null
  if (leaves === 'gathered' && toStaffId === null) throw new Error(`${mail.kind} is gathered for staff only`)
  return {
    areaId: write.actor.areaId,
    id: write.newId(),
    kind: mail.kind,
    toStaffId,
    toAdultId: 'toAdultId' in mail ? mail.toAdultId : null,
    toChannelId: 'toAddressOf' in mail ? mail.toAddressOf : null,
    fromId: write.actor.id,
    about: JSON.stringify(mail.about ?? {}),
    madeAt: write.now,
    sendAt:
      leaves === 'gathered'
        ? null
        : leaves === 'held'
          ? new Date(write.now.getTime() + HOLD_MINUTES * 60_000)
          : write.now,
  }
}
