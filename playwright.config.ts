import { defineConfig } from "@playwright/test"
import { CHROMIUM_FLAGS } from "./tests/helpers/chromium-flags.ts"

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  snapshotPathTemplate: "{testDir}/views/{arg}{ext}",
  // One at a time: each journey draws in software and has a server and a database of its own.
  workers: 1,
  // A page that software draws may be seconds late for what a journey does. What needs the second try is named at the end.
  retries: 1,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  use: {
    actionTimeout: 30_000,
    navigationTimeout: 60_000,
    // A worker answers behind the back of what a journey fakes or cuts off; the journeys about it allow it.
    serviceWorkers: "block",
    locale: "it-IT",
    timezoneId: "Europe/Rome",
    viewport: { width: 1280, height: 720 },
    // Pictures of every step would cost more than drawing the store does.
    trace: { mode: "retain-on-failure", screenshots: false },
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
      args: [...CHROMIUM_FLAGS],
    },
  },
})
