import { hash, verify } from '@node-rs/argon2'

/** Argon2id, 19 MiB, two passes: OWASP's minimum (P17). */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** At most this many are worked out at once, so that a rush of sign-ins does not slow everybody's pages (R22). */
const AT_ONCE = 2
let working = 0
const waiting: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (working >= AT_ONCE) await new Promise<void>((go) => waiting.push(go))
  else working += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else working -= 1
  }
}

export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password.normalize('NFC'), COST))
}

/** Takes as long for somebody who does not exist, so that the time says nothing about who does. */
export function isPassword(typed: string, hashed: string | undefined): Promise<boolean> {
  return inTurn(async () => {
    const right = await verify(hashed ?? NOBODY, typed.normalize('NFC'))
    return hashed !== undefined && right
  })
}

/** The hash of a password that nobody has. */
const NOBODY = '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$Ejz5Vu2bcdbqx2KvF4ZwoqTzJb3LQTuYQ2uEgj0iGYo'
