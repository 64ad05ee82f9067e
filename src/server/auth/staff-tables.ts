import { boolean, integer, pgTable, text, timestamp } from "drizzle-orm/pg-core"

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "date" })
const created = () => moment("created_at").notNull().defaultNow()
const updated = () => moment("updated_at").notNull().defaultNow()

export const staff = pgTable("staff", {
  id: text("id").primaryKey(),
  name: text("name").notNull(),
  email: text("email").notNull().unique(),
  emailVerified: boolean("email_verified").notNull().default(true),
  image: text("image"),
  role: text("role").notNull(),
  twoFactorEnabled: boolean("second_factor").notNull().default(false),
  deactivatedAt: moment("deactivated_at"),
  createdAt: created(),
  updatedAt: updated(),
})

const staffId = () =>
  text("staff_id")
    .notNull()
    .references(() => staff.id, { onDelete: "cascade" })

export const staffSessions = pgTable("staff_sessions", {
  id: text("id").primaryKey(),
  userId: staffId(),
  token: text("token").notNull().unique(),
  ipAddress: text("ip_address"),
  userAgent: text("user_agent"),
  expiresAt: moment("expires_at").notNull(),
  seenAt: moment("seen_at"),
  createdAt: created(),
  updatedAt: updated(),
})

export const staffAccounts = pgTable("staff_accounts", {
  id: text("id").primaryKey(),
  userId: staffId(),
  accountId: text("account_id").notNull(),
  providerId: text("provider_id").notNull(),
  password: text("password"),
  accessToken: text("access_token"),
  refreshToken: text("refresh_token"),
  idToken: text("id_token"),
  accessTokenExpiresAt: moment("access_token_expires_at"),
  refreshTokenExpiresAt: moment("refresh_token_expires_at"),
  scope: text("scope"),
  createdAt: created(),
  updatedAt: updated(),
})

export const staffVerifications = pgTable("staff_verifications", {
  id: text("id").primaryKey(),
  identifier: text("identifier").notNull(),
  value: text("value").notNull(),
  expiresAt: moment("expires_at").notNull(),
  createdAt: created(),
  updatedAt: updated(),
})

export const staffSecondFactors = pgTable("staff_second_factors", {
  id: text("id").primaryKey(),
  userId: staffId(),
  secret: text("secret").notNull(),
  backupCodes: text("backup_codes").notNull(),
  verified: boolean("verified").notNull().default(false),
  failedVerificationCount: integer("failed_verification_count").notNull().default(0),
  lockedUntil: moment("locked_until"),
})
