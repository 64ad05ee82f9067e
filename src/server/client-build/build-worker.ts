import { join } from "node:path"
import { listOffline, type Manifest } from "./offline-list.ts"

export interface BuildWorkerOptions {
  /** The project's directory. */
  readonly root: string
  /** Where the client was built. */
  readonly clientDir: string
  /** Vite's list of what each source became. */
  readonly manifest: Manifest
}

/** Builds the service worker of a client that has just been built, with the list of what it keeps. */
export async function buildWorker({ root, clientDir, manifest }: BuildWorkerOptions): Promise<void> {
  const vite = await import("vite")
  const list = await listOffline({
    clientDir,
    manifest,
    assetsDir: join(root, "assets"),
    scenesDir: join(root, "scenes"),
  })
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
