import { readFile, rm } from "node:fs/promises"
import { join } from "node:path"
import { listOffline, parseManifest } from "./offline-list.ts"

export interface BuildWorkerOptions {
  /** The project's directory. */
  readonly root: string
  /** Where the client was built, with vite's manifest. */
  readonly clientDir: string
}

const MANIFEST = ".vite/manifest.json"

/** Builds the service worker of a client that has just been built, with the list of what it keeps. */
export async function buildWorker({ root, clientDir }: BuildWorkerOptions): Promise<void> {
  const vite = await import("vite")
  const list = await listOffline({
    clientDir,
    manifest: parseManifest(JSON.parse(await readFile(join(clientDir, MANIFEST), "utf8"))),
    assetsDir: join(root, "assets"),
    scenesDir: join(root, "scenes"),
  })
  await rm(join(clientDir, ".vite"), { recursive: true })
  await vite.build({
    root,
    configFile: false,
    logLevel: "error",
    publicDir: false,
    define: { OFFLINE_LIST: JSON.stringify(list) },
    build: {
      outDir: clientDir,
      emptyOutDir: false,
      target: "es2022",
      rolldownOptions: {
        input: join(root, "src/app/offline/worker.ts"),
        output: { format: "iife", entryFileNames: "service-worker.js" },
      },
    },
  })
}
