import { type Browser, chromium } from "@playwright/test"
import { CHROMIUM_FLAGS } from "../../helpers/chromium-flags.ts"
import { findChromium } from "../../helpers/find-chromium.ts"

export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await findChromium(), args: [...CHROMIUM_FLAGS] })
}
