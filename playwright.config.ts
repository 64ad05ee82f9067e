import { defineConfig } from "@playwright/test"
import { CHROMIUM_FLAGS } from "./tests/helpers/chromium-flags.ts"

/** Journeys in which software draws nothing, or only a door: they leave room for one another. */
const PLAIN = [
  "asking",
  "bookings",
  "checkout",
  "help",
  "hostile",
  "importing",
  "keyboard",
  "killed",
  "languages",
  "list-place",
  "no-webgl",
  "offline",
  "reviews",
  "screens-desktop",
  "screens-phone",
  "wish-list",
].map((name) => `**/${name}.spec.ts`)

export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/e2e/helpers/make-template.ts",
  snapshotPathTemplate: "{testDir}/views/{arg}{ext}",
  // Two at a time, but one alone that draws in software, which leaves a plain one room beside it.
  workers: 2,
  projects: [
    { name: "drawn", workers: 1, testIgnore: PLAIN, outputDir: "test-results/drawn" },
    { name: "plain", testMatch: PLAIN, outputDir: "test-results/plain" },
  ],
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
