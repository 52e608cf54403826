import { endSignIns } from '../logins.ts'
import { verb } from '../verb.ts'

/** Ends each browser and command I am signed in with, this one too. */
export const signOutEverywhere = verb('use own account', async (write) => {
  await endSignIns(write, write.actor.id)
  write.audit('signed out everywhere', { staffId: write.actor.id })
})
