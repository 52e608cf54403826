export interface RunningPostgres {
  readonly socketDir: string
  /** Only names the socket's file: nothing listens on the network. */
  readonly port: number
  readonly superuser: string
  readonly password: string
  /** Another one after a restart. */
  readonly pid: number
  /** This process found a live server of ours, left by a dead parent, and took it over. */
  readonly adopted: boolean
  /** Resolves when the server is gone. Clients are sent away; what they had committed is kept. */
  stop(): Promise<void>
  /** Called when the server ended although nobody asked it to, after each attempt to start it again. */
  onRestart(listener: () => void): void
}
