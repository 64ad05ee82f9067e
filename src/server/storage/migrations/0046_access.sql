-- Who did what, when. Names and addresses stand as they were then: who has left is still named.
create table audit_log (
  id uuid primary key default gen_random_uuid(),
  at timestamptz not null,
  -- No key to the staff.
  actor_id text not null,
  actor_name text,
  -- Such as `export.downloaded`.
  action text not null,
  -- What or whom it was done to; never what tells of a visitor.
  subject text not null,
  details jsonb not null
);
create index audit_log_by_time on audit_log (at desc, id desc);

-- Nothing is changed in it, and nothing goes but what is older than the retention that says so in its own transaction.
create function audit_log_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.at < nullif(current_setting('vetrina.audit_log_until', true), '')::timestamptz then
      return old;
    end if;
  end if;
  raise exception 'audit_log: what was noted stays as it is' using errcode = 'insufficient_privilege';
end
$$;
create trigger audit_log_stays before update or delete on audit_log
  for each row execute function audit_log_stays();
create trigger audit_log_is_not_emptied before truncate on audit_log
  for each statement execute function audit_log_stays();

-- Nobody signs up: whoever makes an account answers for its address.
update staff set email_verified = true;
alter table staff
  alter column email_verified set default true,
  add column second_factor boolean not null default false,
  -- May not sign in; what they wrote stays theirs.
  add column deactivated_at timestamptz,
  add column seen_at timestamptz;

alter table staff_sessions add column seen_at timestamptz;

-- What makes codes for signing in; secret and backup codes are encrypted.
create table staff_second_factors (
  id text primary key,
  staff_id text not null unique references staff (id) on delete cascade,
  secret text not null,
  backup_codes text not null,
  -- Set up and tried: before that it isn't asked for.
  verified boolean not null default false,
  failed_verification_count integer not null default 0,
  locked_until timestamptz
);

-- Who may become one of the staff. Only the hash of a link's token is kept: who reads this table can open none of them.
create table staff_invitations (
  id uuid primary key,
  email text not null,
  role text not null check (role in ('owner', 'marketer', 'guide')),
  language text not null,
  token_hash bytea not null unique,
  invited_by text not null,
  invited_by_name text not null,
  made_at timestamptz not null,
  -- When the newest link was made.
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  -- How it ended: whoever is first.
  accepted_at timestamptz,
  staff_id text,
  revoked_at timestamptz,
  check (accepted_at is null or revoked_at is null)
);
-- One at a time for an address.
create unique index staff_invitations_open on staff_invitations (email)
  where accepted_at is null and revoked_at is null;
