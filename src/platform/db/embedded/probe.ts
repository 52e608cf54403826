import { connect } from 'node:net'
import { SUPERUSER } from './cluster.ts'
import { socketFile } from './folders.ts'

const PROTOCOL_3 = 196_608
const NOT_READY = '57P03'

/**
 * Knocks as a client does, up to the question for a password. The pid file still says `ready` while the server
 * recovers from a crash of one of its processes; only the door knows.
 */
export async function letsClientsIn(socketFolder: string, patience: number): Promise<boolean> {
  const answer = await knock(socketFile(socketFolder), patience)
  const kind = answer.subarray(0, 1).toString()
  // Any other refusal, such as too many clients, is a server at work.
  return kind === 'R' || (kind === 'E' && !answer.includes(NOT_READY))
}

function knock(path: string, patience: number): Promise<Buffer> {
  return new Promise((resolve) => {
    const socket = connect(path, () => socket.write(startupMessage()))
    const finish = (answer: Buffer) => {
      socket.destroy()
      resolve(answer)
    }
    socket.once('data', finish)
    socket.once('error', () => finish(Buffer.alloc(0)))
    socket.once('close', () => finish(Buffer.alloc(0)))
    socket.setTimeout(patience, () => finish(Buffer.alloc(0)))
  })
}

function startupMessage(): Buffer {
  const who = Buffer.from(`user\0${SUPERUSER}\0database\0postgres\0\0`)
  const head = Buffer.alloc(8)
  head.writeInt32BE(head.length + who.length, 0)
  head.writeInt32BE(PROTOCOL_3, 4)
  return Buffer.concat([head, who])
}
