import type { Login } from './login.ts'

const STEPS = {
  'a code': '/sign-in/code',
  'an authenticator': '/sign-in/set-up',
  'a password of their own': '/sign-in/new-password',
} as const

/** The page that asks for what is still wanted; where they were going, when nothing is. */
export function nextStep({ wants }: Pick<Login, 'wants'>, next: string): string {
  return wants === 'nothing' ? next : withNext(STEPS[wants], next)
}

export function withNext(path: string, next: string): string {
  return `${path}?next=${encodeURIComponent(next)}`
}
