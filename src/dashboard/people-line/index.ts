export { PeopleLine } from "./people-line.tsx"
