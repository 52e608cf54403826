import { addKey } from '#platform/crypto/key-file.ts'
import type { Command } from './command.ts'

export const addKeyCommand: Command = {
  name: 'keys add',
  usage: 'keys add',
  help: `Make a new key for secrets in the database. From the next start on they are written with it.
What was written before can still be read, and is written anew when it is next used: nobody notices.`,
  async run(_args, config) {
    if (config.FIELD_KEYS) throw new Error('The keys are in FIELD_KEYS: put a new one in front of them there.')
    const { id } = addKey(config.dataDir)
    console.log(
      `The new key is called ${id}. Start the service again, and copy DATA_DIR/keys to where you keep it safe.`,
    )
    return 0
  },
}
