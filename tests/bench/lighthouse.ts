import { chromium } from "@playwright/test"
import runLighthouse, { desktopConfig } from "lighthouse"
import { CHROMIUM_FLAGS } from "../helpers/chromium-flags.ts"
import { findChromium } from "../helpers/find-chromium.ts"
import { createVetrinaProcess, freePort } from "../helpers/vetrina-process.ts"
import type { Bench, Report } from "./bench.ts"

const PAGES = [
  { name: "list", path: "/list" },
  { name: "entrance", path: "/" },
]
const FORMS = [
  { form: "desktop", config: desktopConfig },
  { form: "mobile", config: undefined },
] as const
const CATEGORIES = ["accessibility", "best-practices", "seo", "performance"]

interface Audited {
  readonly url: string
  readonly port: number
  readonly name: string
  readonly form: "desktop" | "mobile"
}

async function audit({ url, port, name, form }: Audited, report: Report): Promise<void> {
  const config = FORMS.find((each) => each.form === form)?.config
  const result = await runLighthouse(url, { port, output: "json", onlyCategories: CATEGORIES }, config)
  if (!result) throw new Error(`Lighthouse has no result for ${url}`)
  const { categories, audits, runtimeError } = result.lhr
  if (runtimeError) throw new Error(`Lighthouse on ${url}: ${runtimeError.message}`)
  for (const category of CATEGORIES) {
    const found = categories[category]
    const failed = (found?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
      .map(({ id }) => id)
    report({
      figure: `${name}-${form}-${category}`,
      value: Math.round((found?.score ?? 0) * 100),
      unit: "of 100",
      note: failed.length === 0 ? "nothing to mend" : `less than whole: ${failed.join(", ")}`,
    })
  }
}

/** What Lighthouse says of the list and of the entrance, on a desktop and on a phone that it imitates. */
export const lighthouse: Bench = async (report) => {
  const server = await createVetrinaProcess({ env: { LOG_LEVEL: "warn" } })
  const port = await freePort()
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: [...CHROMIUM_FLAGS, `--remote-debugging-port=${port}`],
  })
  try {
    await server.start()
    for (const { name, path } of PAGES)
      for (const { form } of FORMS) await audit({ url: `${server.url}${path}`, port, name, form }, report)
  } finally {
    await browser.close()
    await server.dispose()
  }
}
