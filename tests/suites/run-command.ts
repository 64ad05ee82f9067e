import { spawn } from "node:child_process"

/** Runs a command with its output on ours; resolves to its exit code (1 when a signal ended it). */
export function runCommand(
  command: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, ...env },
    })
    child.once("error", reject)
    child.once("exit", (code) => resolve(code ?? 1))
  })
}
