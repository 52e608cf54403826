import cluster from 'node:cluster'
import { commands } from '#app/commands/commands.ts'
import { runPart } from '#app/run-part.ts'
import { readConfig } from '#platform/config.ts'

/** The face of `npm start` and `npx linkwork …`: finds the command and runs it. */
async function main([name = 'help', ...args]: string[]): Promise<number> {
  if (cluster.isWorker) return runPart(readConfig())
  const command =
    commands.find((known) => name === known.name || name.startsWith(`${known.name} `)) ?? twoWords(name, args)
  if (!command || name === 'help' || name === '--help') {
    console.log(helpText())
    return command || name.includes('help') ? 0 : 2
  }
  const rest = command.name.includes(' ') && name !== command.name ? args.slice(1) : args
  if (rest.includes('--help')) {
    console.log(`linkwork ${command.usage}\n\n${command.help}`)
    return 0
  }
  return command.run(rest, readConfig())
}

function twoWords(name: string, args: string[]) {
  return commands.find((known) => known.name === `${name} ${args[0]}`)
}

function helpText(): string {
  const widest = Math.max(...commands.map(({ usage }) => usage.length))
  return [
    'linkwork COMMAND',
    '',
    ...commands.map(({ usage, help }) => `  ${usage.padEnd(widest)}  ${help.split('\n')[0]}`),
    '',
    'Each takes --help.',
  ].join('\n')
}

// Not done until it says so: a command that just ends has failed.
process.exitCode = 1
main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  },
)
