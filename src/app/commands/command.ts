import type { Config } from '#platform/config.ts'

/** Something an operator can run: `linkwork NAME …`. Returns the exit code: 0 done, 1 failed, 2 not understood. */
export interface Command {
  readonly name: string
  readonly usage: string
  /** The first line is shown in the list of commands. */
  readonly help: string
  run(args: readonly string[], config: Config): Promise<number>
}
