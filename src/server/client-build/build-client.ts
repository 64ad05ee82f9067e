import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises"
import { join } from "node:path"
import type { Logger } from "pino"
import { buildOpening } from "./build-opening.ts"
import { buildWorker } from "./build-worker.ts"
import { compressFiles } from "./compress-files.ts"
import { writeEarlyFiles } from "./early-files.ts"
import { parseManifest } from "./offline-list.ts"
import { sourceStamp } from "./source-stamp.ts"

const MANIFEST = ".vite/manifest.json"
const STAMP = ".stamp"
const WORKSHOP = "building-"
const ABANDONED_MS = 3_600_000

export interface BuildClientOptions {
  /** The project's directory. */
  readonly root: string
  /** Of this process: the bundler reads `NODE_ENV` there. */
  readonly env: NodeJS.ProcessEnv
  readonly log: Logger
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

async function stampOf(clientDir: string): Promise<string | null> {
  return readFile(join(clientDir, STAMP), "utf8").catch(() => null)
}

async function build({ root, env }: BuildClientOptions, outDir: string): Promise<void> {
  const vite = await import("vite")
  const { NODE_ENV } = env
  // Any other value makes a development build, without a service worker.
  env.NODE_ENV = "production"
  try {
    await vite.build({
      root,
      configFile: join(root, "vite.config.ts"),
      configLoader: "native",
      logLevel: "error",
      build: { outDir, emptyOutDir: true, manifest: true },
    })
    const manifest = parseManifest(JSON.parse(await readFile(join(outDir, MANIFEST), "utf8")))
    await rm(join(outDir, ".vite"), { recursive: true })
    await writeEarlyFiles(outDir, manifest, await buildOpening({ root, clientDir: outDir }))
    await buildWorker({ root, clientDir: outDir, manifest })
  } finally {
    if (NODE_ENV === undefined) delete env.NODE_ENV
    else env.NODE_ENV = NODE_ENV
  }
}

/** A build that was killed leaves its workshop behind; one that is younger than this may still be at work. */
async function removeAbandoned(dist: string, now: number): Promise<void> {
  for (const name of await readdir(dist)) {
    if (!name.startsWith(WORKSHOP)) continue
    const path = join(dist, name)
    const modified = await stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => Number.POSITIVE_INFINITY,
    )
    if (modified < now - ABANDONED_MS) await rm(path, { recursive: true, force: true })
  }
}

/** Puts `draft` where `clientDir` is. When another process was faster with the same sources, its build stays. */
async function swapIn(draft: string, clientDir: string, old: string, stamp: string): Promise<void> {
  await rename(clientDir, old).catch(() => undefined)
  await rename(draft, clientDir).catch(async (error: unknown) => {
    if ((await stampOf(clientDir)) !== stamp) throw error
  })
}

/**
 * Builds the pages unless they were built from these very sources. A build appears whole or not at all. Resolves to the
 * directory of the built client.
 */
export async function buildClient(options: BuildClientOptions): Promise<string> {
  const { root, log, now } = options
  const dist = join(root, "dist")
  const clientDir = join(dist, "client")
  const stamp = await sourceStamp(root)
  if ((await stampOf(clientDir)) === stamp) return clientDir
  const began = now()
  log.info("building the pages: this takes some seconds, and only after a change")
  await mkdir(dist, { recursive: true })
  await removeAbandoned(dist, began)
  const workshop = await mkdtemp(join(dist, WORKSHOP))
  try {
    const draft = join(workshop, "client")
    await build(options, draft)
    await compressFiles(draft)
    await writeFile(join(draft, STAMP), stamp)
    await swapIn(draft, clientDir, join(workshop, "old"), stamp)
  } finally {
    await rm(workshop, { recursive: true, force: true })
  }
  log.info({ milliseconds: Math.round(now() - began) }, "built the pages")
  return clientDir
}
