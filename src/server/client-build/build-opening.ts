import { join } from "node:path"

export interface BuildOpeningOptions {
  /** The project's directory. */
  readonly root: string
  /** Where the client was built. */
  readonly clientDir: string
}

const SOURCE = "src/dashboard/opening/entry.ts"

/**
 * Builds what asks for the dashboard's first numbers: one small script that waits for none of the others. Resolves to its
 * address.
 */
export async function buildOpening({ root, clientDir }: BuildOpeningOptions): Promise<string> {
  const vite = await import("vite")
  const built = await vite.build({
    root,
    configFile: false,
    logLevel: "error",
    publicDir: false,
    build: {
      outDir: clientDir,
      emptyOutDir: false,
      target: "es2022",
      modulePreload: false,
      rolldownOptions: {
        input: join(root, SOURCE),
        output: { format: "iife", entryFileNames: "static/opening-[hash].js" },
      },
    },
  })
  const [only, ...others] = [built].flat().flatMap((each) => ("output" in each ? each.output : []))
  if (!only || others.length > 0)
    throw new Error(`${SOURCE} must become one file, not ${others.length + 1}: it may import no styles`)
  return `/${only.fileName}`
}
