/** Whether the system refused with this code, such as `EEXIST`. */
export function isSystemError(problem: unknown, code: string): boolean {
  return problem instanceof Error && 'code' in problem && problem.code === code
}
