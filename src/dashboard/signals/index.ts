export { SignalsStrip } from "./signals-strip.tsx"
