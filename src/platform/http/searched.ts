import { z } from 'zod'

const MOST = 100

/** Words to look for in an address. Too many are cut, not left out: a list must not look as if it had been searched. */
export const searched = z
  .string()
  .transform((typed) => typed.trim().slice(0, MOST))
  .catch('')
  .default('')
