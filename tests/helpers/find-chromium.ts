import { execFile } from "node:child_process"
import { access, constants } from "node:fs/promises"
import { promisify } from "node:util"

const run = promisify(execFile)

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
]

async function firstThatRuns(places: readonly string[]): Promise<string | null> {
  for (const place of places) {
    const runs = await access(place, constants.X_OK).then(
      () => true,
      () => false,
    )
    if (runs) return place
  }
  return null
}

/** The browser for the tests: CHROMIUM_PATH, one that is installed, or, as root on Debian, one installed now. */
export async function findChromium(env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const named = env.CHROMIUM_PATH
  const found = await firstThatRuns(named ? [named] : PLACES)
  if (found) return found
  if (named) throw new Error(`CHROMIUM_PATH is ${named}, which is not a program that can be run`)
  if (process.getuid?.() === 0) {
    await run("apt-get", ["update", "-qq"])
    await run("apt-get", ["install", "-y", "-qq", "chromium"], {
      env: { ...env, DEBIAN_FRONTEND: "noninteractive" },
    })
    const installed = await firstThatRuns(PLACES)
    if (installed) return installed
  }
  throw new Error("no Chromium found: install one (Debian: apt-get install chromium) or set CHROMIUM_PATH")
}
