import { availableParallelism } from "node:os"
import { defineConfig, mergeConfig } from "vitest/config"
import viteConfig from "./vite.config.ts"

export default mergeConfig(
  viteConfig,
  defineConfig({
    test: {
      include: ["tests/**/*.test.{ts,tsx}"],
      exclude: ["tests/e2e/**", "tests/bench/**", "node_modules/**"],
      environment: "node",
      setupFiles: ["tests/helpers/setup.ts"],
      globalSetup: ["tests/helpers/storage/shared-server.ts"],
      testTimeout: 30_000,
      hookTimeout: 60_000,
      // By default one core is kept free: on two that is half of them. One more than there are works while others wait for a server.
      maxWorkers: availableParallelism() + 1,
    },
  }),
)
