import { lookAtScreens } from "./helpers/look-at-screens.ts"

lookAtScreens("[DSH-90]", {
  name: "desktop",
  language: "en",
  more: null,
  use: { colorScheme: "light", viewport: { width: 1280, height: 800 }, hasTouch: false },
})
