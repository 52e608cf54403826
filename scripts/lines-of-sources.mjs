/** Errors of a file that was put together name the line of the source. Node does so by itself for modules, but not for a `vm.Script`. */
import { readFileSync } from 'node:fs'
import { SourceMap } from 'node:module'
import { dirname, resolve } from 'node:path'

/** Where each piece came from is read when the first stack is asked for: most processes never write one. */
export function nameLinesOfSources(file) {
  let map
  Error.prepareStackTrace = (error, frames) => {
    map ??= readMap(file)
    return [headOf(error), ...frames.map((frame) => `    at ${place(frame)}`)].join('\n')
  }

  function place(frame) {
    const text = String(frame)
    if (frame.getFileName() !== file) return text
    const [line, column] = [frame.getLineNumber(), frame.getColumnNumber()]
    const { fileName, lineNumber, columnNumber } = map?.findOrigin(line, column) ?? {}
    return fileName
      ? text.replace(`${file}:${line}:${column}`, `${resolve(dirname(file), fileName)}:${lineNumber}:${columnNumber}`)
      : text
  }
}

function readMap(file) {
  try {
    return new SourceMap(JSON.parse(readFileSync(`${file}.map`, 'utf8')))
  } catch {
    return undefined
  }
}

/** As V8 says it, also of what only looks like an error. */
function headOf(error) {
  try {
    return Error.prototype.toString.call(error)
  } catch {
    return 'Error'
  }
}
