import { execFile } from "node:child_process"
import { promisify } from "node:util"
import type { VetrinaProcess } from "../../helpers/vetrina-process.ts"

const run = promisify(execFile)

/** Runs a command of the shop's, as somebody would at the prompt beside the running server; what it printed. */
export async function runNpm(
  store: VetrinaProcess,
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { stdout } = await run("npm", ["run", "--silent", script, "--", ...args], {
    env: { ...process.env, ...env, DATA_DIR: store.dataDir },
  })
  return stdout
}
