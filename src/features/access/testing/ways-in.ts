import { TOTP } from 'otpauth'
import { transact } from '#platform/db/transact.ts'
import type { Service } from '#test/service.ts'
import { hashPassword } from '../passwords/passwords.ts'
import { newAuthenticatorSecret, recoveryCodeBytes } from '../signing-in/authenticator.ts'
import { aboutSecret } from '../signing-in/second-step.ts'

interface Person {
  readonly id: string
  readonly areaId: number
}

export const PASSWORD = 'gorse kettle lantern'

/** Gives somebody a password, an authenticator and a recovery code, as if they had set them up. */
export async function giveWaysIn(service: Service, { id, areaId }: Person) {
  await service.ready
  const secret = newAuthenticatorSecret()
  const recoveryCode = 'abcde-fghjk'
  const hash = await hashPassword(PASSWORD)
  const sealed = service.world.site.keys.encrypt(secret, aboutSecret({ areaId, staffId: id }))
  await transact(service.database, undefined, async ({ call }) => {
    await call('select auth.set_password($1, $2, $3)', [areaId, id, hash])
    const codes = [recoveryCodeBytes(recoveryCode)]
    await call('select auth.set_totp($1, $2, $3, $4, $5::bytea[])', [areaId, id, sealed, service.clock.now(), codes])
  })
  return { password: PASSWORD, recoveryCode, code: () => codeOf(service, secret) }
}

/** What the authenticator shows now. */
export function codeOf(service: Service, secret: string): string {
  return new TOTP({ secret, digits: 6, period: 30 }).generate({ timestamp: service.clock.now().getTime() })
}

/** The secret that is kept for somebody, in the clear. */
export async function keptSecret(service: Service, { id, areaId }: Person): Promise<string> {
  const [row] = await service.sql('select totp_secret from auth.credential where staff_id = $1', [id])
  return service.world.site.keys.decrypt(row!.totp_secret, aboutSecret({ areaId, staffId: id }))
}
