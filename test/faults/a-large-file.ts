import { once } from 'node:events'
import { connect } from 'node:net'

const MB = 1024 * 1024
const END = '\r\n--b--\r\n'

export interface Sending {
  readonly port: number
  readonly path: string
  readonly cookie: string
  readonly saysLength: boolean
  readonly megabytes?: number
  /** Looked at after each piece. */
  watch?(): void
}

/** As a browser that sends and does not look at the answer before it has sent all. */
export async function sendLargeFile({ port, path, cookie, saysLength, megabytes = 100, watch }: Sending) {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => {})
  const answered = once(socket, 'data').then(([chunk]) => ({ chunk: String(chunk), at: performance.now() }))
  const head =
    '--b\r\ncontent-disposition: form-data; name="file"; filename="big.csv"\r\ncontent-type: text/csv\r\n\r\n'
  const length = saysLength
    ? `content-length: ${head.length + megabytes * MB + END.length}`
    : 'transfer-encoding: chunked'
  socket.write(
    `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncookie: ${cookie}\r\nsec-fetch-site: same-origin\r\naccept: text/html\r\n` +
      `content-type: multipart/form-data; boundary=b\r\n${length}\r\n\r\n`,
  )
  const write = async (bytes: Buffer) => {
    if (!saysLength) socket.write(`${bytes.length.toString(16)}\r\n`)
    const more = socket.write(bytes)
    if (!saysLength) socket.write('\r\n')
    if (!more) await Promise.race([once(socket, 'drain'), once(socket, 'close'), answered])
  }
  let sent = 0
  let limitAt = 0
  const heard = new AbortController()
  void answered.then(() => heard.abort())
  const piece = Buffer.alloc(64 * 1024, 'x')
  await write(Buffer.from(head))
  while (sent < megabytes * MB && !heard.signal.aborted && socket.writable) {
    await write(piece)
    sent += piece.length
    watch?.()
    if (sent >= 25 * MB) limitAt ||= performance.now()
  }
  if (!heard.signal.aborted) {
    await write(Buffer.from(END))
    if (!saysLength) socket.write('0\r\n\r\n')
  }
  const { chunk, at } = await answered
  socket.destroy()
  return { status: Number(chunk.split(' ')[1]), sent, sinceLimit: at - (limitAt || at) }
}
