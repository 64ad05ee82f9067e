export { DashboardPage } from "./dashboard-page.tsx"
export { SetupPage } from "./sign-in/setup-page.tsx"
